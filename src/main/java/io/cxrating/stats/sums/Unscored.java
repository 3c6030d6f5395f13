package io.cxrating.stats.sums;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Interactions without a score for which more is known than that nothing was observed.
 *
 * @param undecided by criterion: interactions whose fact is censored below a limit, which leaves
 *     the score open
 */
public record Unscored(List<Long> undecided) {

  /** Copies the list. */
  public Unscored {
    undecided = List.copyOf(undecided);
  }

  /**
   * No such interaction.
   *
   * @param criteria number of criteria
   * @return zeros
   */
  public static Unscored none(int criteria) {
    return new Unscored(Collections.nCopies(criteria, 0L));
  }

  /** The sum with those of other interactions, or the difference with {@code sign} −1. */
  Unscored plus(Unscored that, int sign) {
    return new Unscored(
        IntStream.range(0, undecided.size())
            .mapToObj(c -> undecided.get(c) + sign * that.undecided.get(c))
            .toList());
  }

  /**
   * The undecided results of all criteria.
   *
   * @return the total
   */
  public long undecidedResults() {
    return undecided.stream().mapToLong(Long::longValue).sum();
  }
}
