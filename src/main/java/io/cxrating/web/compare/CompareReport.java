package io.cxrating.web.compare;

import io.cxrating.comparison.ComparisonAnswer;
import io.cxrating.comparison.ComparisonRow;
import io.cxrating.comparison.Difference;
import io.cxrating.web.kit.Numerals;
import io.cxrating.web.slice.Turning;
import io.cxrating.wording.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Differences of units, in the reader's numbers; the largest first. */
final class CompareReport {
  private final Numerals numerals;
  private final Wording texts;

  /**
   * A difference as pages show it, never without its interval.
   *
   * @param state for the looks: {@code reliable} where the two are told apart, {@code provisional}
   *     where not, {@code insufficient} where there is no difference
   */
  record Shown(
      Double value,
      Double lower,
      Double upper,
      String text,
      String interval,
      String verdict,
      String state,
      String sentence) {
    public boolean isCompared() {
      return value != null;
    }
  }

  /** One unit and another; {@code adjusted} is null where nothing is adjusted. */
  record Pair(String label, String a, String b, Shown raw, Shown adjusted) {}

  CompareReport(Numerals numerals, Wording texts) {
    this.numerals = numerals;
    this.texts = texts;
  }

  /** Those of one page. */
  List<Pair> pairs(ComparisonAnswer answer, int page) {
    Function<ComparisonRow, Double> size =
        row -> row.raw().difference() == null ? -1 : Math.abs(row.raw().difference());
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
    if (difference.difference() == null) {
      return new Shown(
          null,
          null,
          null,
          Numerals.NONE,
          "",
          texts.reasons(difference.reasons()),
          "insufficient",
          difference.sentence());
    }
    return new Shown(
        difference.difference(),
        difference.lower(),
        difference.upper(),
        numerals.signed(difference.difference()),
        texts.say(
            "between", numerals.signed(difference.lower()), numerals.signed(difference.upper())),
        verdict(difference),
        state(difference),
        difference.sentence());
  }

  private String verdict(Difference difference) {
    return switch (difference.verdict()) {
      case BETTER -> texts.say("better");
      case WORSE -> texts.say("worse");
      case EQUIVALENT -> texts.say("equivalent");
      case NOT_DISTINGUISHABLE -> texts.say("notDistinguishable");
    };
  }

  private static String state(Difference difference) {
    return switch (difference.verdict()) {
      case BETTER, WORSE, EQUIVALENT -> "reliable";
      case NOT_DISTINGUISHABLE -> "provisional";
    };
  }
}
