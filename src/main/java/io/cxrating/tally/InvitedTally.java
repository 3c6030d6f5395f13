package io.cxrating.tally;

import io.cxrating.stats.sums.SliceSums;
import io.cxrating.stats.survey.Balance;
import java.util.List;
import java.util.Map;

/**
 * Counts the interactions for which customers received an invitation of one instrument. The filter
 * applies to the interactions, whatever the time of the answer.
 */
public interface InvitedTally {
  /** The interactions with an invitation, one row for each invitation. */
  KindSheet<Invited> invited();

  /** What was observed of the criteria, in halves, by the kinds of {@link #invited()}. */
  List<Balance.Observed> observed(List<Invited> kinds);

  /**
   * The sums of the interactions with an invitation: of those with an answer (true) and of those
   * without (false).
   */
  Map<Boolean, SliceSums> byAnswered();

  /** Answers given after their interaction, by delay. */
  KindSheet<Delayed> delays();
}
