package io.cxrating.tally;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts the answers to one instrument. The filter applies to the answers: their unit, day,
 * category and channel.
 */
public interface AnswerTally {
  /** The first and the last local day of an invitation within the filter. */
  Optional<DayRange> days();

  /** Number of invitations within the filter for each local day; days without one are omitted. */
  SortedMap<LocalDate, Long> byDay();

  /**
   * Answers and invitations by cell.
   *
   * @param rowOfUnit as in {@link TallyQuery}; null: not by unit
   * @param period null: not by time
   * @param weighted whether answers count with their weights; otherwise each has weight 1
   */
  Map<TallyKey, KindSheet<Answered>> answers(
      @Nullable Map<Integer, Integer> rowOfUnit, @Nullable Period period, boolean weighted);

  /** The counts by the answers' own unit, day, category and channel. */
  AnswerCounts counts();
}
