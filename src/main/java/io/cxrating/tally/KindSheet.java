package io.cxrating.tally;

import io.cxrating.stats.kind.KindCounts;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * Rows counted by kind: the kinds, and the number of rows of each in every group and day.
 *
 * @param kinds by number
 * @param counts rows by those numbers
 */
public record KindSheet<K>(List<K> kinds, KindCounts counts) {

  /** The empty sheet. */
  public static <K> KindSheet<K> empty() {
    return new KindSheet<>(List.of(), new KindCounts.Builder().build());
  }

  /** A value of each kind. */
  public double[] each(ToDoubleFunction<K> value) {
    return kinds.stream().mapToDouble(value).toArray();
  }

  /** The rows of some kinds; kinds keep their numbers. */
  public KindCounts only(Predicate<K> kept) {
    return counts.only(kind -> kept.test(kinds.get(kind)));
  }

  /** Number of rows of some kinds. */
  public long count(Predicate<K> kept) {
    long rows = 0;
    for (int kind = 0; kind < kinds.size(); kind++) {
      rows += kept.test(kinds.get(kind)) ? counts.count(kind) : 0;
    }
    return rows;
  }
}
