package io.cxrating.web.compare;

import io.cxrating.comparison.ComparisonAnswer;
import io.cxrating.comparison.ComparisonRow;
import io.cxrating.comparison.Difference;
import io.cxrating.comparison.Difference.Estimate;
import io.cxrating.stats.family.Verdict;
import io.cxrating.web.kit.Numerals;
import io.cxrating.web.kit.Ranged;
import io.cxrating.web.slice.Turning;
import io.cxrating.wording.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Differences of units, formatted for the reader; the largest first. */
final class CompareReport {
  private final Numerals numerals;
  private final Wording texts;

  /**
   * A difference as pages show it, always with its interval.
   *
   * @param state style class: {@code reliable} if the two differ significantly, {@code provisional}
   *     if not, {@code insufficient} without a difference
   */
  record Shown(Ranged difference, String verdict, String state, String sentence) {
    public boolean isCompared() {
      return difference.isKnown();
    }
  }

  /** A pair of units; {@code adjusted} is null if nothing is adjusted. */
  record Pair(String label, String a, String b, Shown raw, @Nullable Shown adjusted) {}

  CompareReport(Numerals numerals, Wording texts) {
    this.numerals = numerals;
    this.texts = texts;
  }

  /** The pairs of one page of the list. */
  List<Pair> pairs(ComparisonAnswer answer, int page) {
    Function<ComparisonRow, Double> size =
        row ->
            row.raw().estimate().difference() == null
                ? -1
                : Math.abs(row.raw().estimate().difference());
    List<ComparisonRow> sorted =
        answer.rows().stream().sorted(Comparator.comparing(size).reversed()).toList();
    return Turning.cut(sorted, page).stream().map(this::pair).toList();
  }

  private Pair pair(ComparisonRow row) {
    return new Pair(
        texts.say("pair", row.aName(), row.bName()),
        row.aName(),
        row.bName(),
        shown(row.raw()),
        row.adjusted() == null ? null : shown(row.adjusted()));
  }

  private Shown shown(Difference difference) {
    Estimate estimate = difference.estimate();
    if (estimate.difference() == null || estimate.lower() == null || estimate.upper() == null) {
      return new Shown(
          Ranged.NONE, texts.reasons(difference.reasons()), "insufficient", difference.sentence());
    }
    Verdict verdict =
        Objects.requireNonNull(difference.conclusion().verdict(), "pages do not ask for screening");
    return new Shown(
        Ranged.signed(estimate.difference(), estimate.lower(), estimate.upper(), numerals),
        verdict(verdict),
        state(verdict),
        difference.sentence());
  }

  private String verdict(Verdict verdict) {
    return switch (verdict) {
      case BETTER -> texts.say("better");
      case WORSE -> texts.say("worse");
      case EQUIVALENT -> texts.say("equivalent");
      case NOT_DISTINGUISHABLE -> texts.say("notDistinguishable");
    };
  }

  private static String state(Verdict verdict) {
    return switch (verdict) {
      case BETTER, WORSE, EQUIVALENT -> "reliable";
      case NOT_DISTINGUISHABLE -> "provisional";
    };
  }
}
