package io.cxrating.stats.rating;

import io.cxrating.stats.ShareEstimate;
import org.jspecify.annotations.Nullable;

/**
 * Shares of interactions that meet all of several criteria.
 *
 * @param great share with every observed criterion met; null if none is observed, or for too few
 *     customers
 * @param essentials the same over essential criteria; null without any, or for too few customers
 */
public record MetShares(@Nullable ShareEstimate great, @Nullable ShareEstimate essentials) {
  static final MetShares NONE = new MetShares(null, null);
}
