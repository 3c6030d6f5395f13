package io.cxrating.web.unit;

import io.cxrating.figures.rated.MeasureFigures;
import io.cxrating.figures.rated.MeasureFigures.Quantile;
import io.cxrating.stats.Reason;
import io.cxrating.web.kit.Numerals;
import io.cxrating.wording.Wording;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The median and the 90th percentile of a measure, in words. */
record Typical(Numerals numerals, Wording texts) {

  /** Reasons why a value may have no interval. */
  private static final Set<Reason> AGAINST_INTERVAL =
      EnumSet.of(Reason.FEW_DAYS, Reason.FEW_VALUES);

  /**
   * The values in the unit of the measure, or the reasons why there is none.
   *
   * @param medianAlone whether to omit the 90th percentile
   */
  String of(MeasureFigures figures, boolean medianAlone) {
    if (figures.median() == null || figures.p90() == null) {
      return texts.reasons(figures.reasons());
    }
    String median = of(figures, figures.median());
    return medianAlone ? median : texts.say("typically", median, of(figures, figures.p90()));
  }

  private String of(MeasureFigures figures, Quantile quantile) {
    String unit =
        figures.measured().unitOfMeasure() == null
            ? ""
            : "\u00a0" + figures.measured().unitOfMeasure();
    String value = numerals.measured(quantile.value()) + unit;
    if (quantile.lower() == null || quantile.upper() == null) {
      List<Reason> why = figures.reasons().stream().filter(AGAINST_INTERVAL::contains).toList();
      return texts.say("withoutInterval", value, texts.reasons(why));
    }
    return texts.say(
        "withInterval",
        value,
        numerals.between(numerals.measured(quantile.lower()), numerals.measured(quantile.upper())));
  }
}
