package io.cxrating.stats.rating;

import io.cxrating.stats.Interval;
import org.jspecify.annotations.Nullable;

/**
 * The level of a period.
 *
 * @param interval the period interval: the interval of the rating, or the one after removal of the
 *     level change if that is narrower; null without a rating
 * @param change change of the level within the period; null if none is found
 */
public record PeriodLevel(@Nullable Interval interval, @Nullable LevelChange change) {
  static final PeriodLevel NONE = new PeriodLevel(null, null);
}
