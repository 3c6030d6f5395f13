package io.cxrating.evidence;

import io.cxrating.evidence.TargetAnswer.Bin;
import io.cxrating.evidence.TargetAnswer.Change;
import io.cxrating.figures.Asked;
import io.cxrating.figures.row.Known;
import io.cxrating.standard.model.Standard.Measure;
import io.cxrating.standard.model.StandardNames;
import io.cxrating.stats.Interval;
import io.cxrating.stats.evidence.ChangePoint;
import io.cxrating.stats.evidence.MeasureBins;
import io.cxrating.stats.evidence.MeasureCurve;
import io.cxrating.wire.QueryParameters;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Computes one request for evidence on targets on one state of the projection. */
final class TargetCalculation {
  private final Asked<Targets.Request> asked;
  private final Inquiry inquiry;
  private final Measure measure;

  TargetCalculation(Asked<Targets.Request> asked) {
    this.asked = asked;
    inquiry = new Inquiry(asked, asked.own().outcome());
    measure =
        asked.version().content().measures().stream()
            .filter(declared -> declared.key().equals(asked.own().measure()))
            .filter(declared -> declared.type().isNumeric())
            .findFirst()
            .orElseThrow(
                () ->
                    QueryParameters.invalid(
                        "measure",
                        "The standard declares no measure '%s' of type number or count"
                            .formatted(asked.own().measure())));
  }

  TargetAnswer answer() {
    MeasureBins bins = inquiry.tally().bins(measure.key());
    MeasureCurve curve = MeasureCurve.of(bins, asked.options());
    return new TargetAnswer(
        asked.basis(),
        inquiry.figures(bins.counts(), bins.achieved()),
        measure.key(),
        Known.of(curve.pValue()),
        change(curve.changePoint()),
        curve.reasons(),
        sentence(curve),
        curve.bins().stream().map(TargetCalculation::bin).toList());
  }

  private static @Nullable Change change(@Nullable ChangePoint found) {
    return found == null
        ? null
        : new Change(found.at(), found.interval().lower(), found.interval().upper(), found.shape());
  }

  private static Bin bin(MeasureCurve.Bin bin) {
    Interval interval = bin.interval();
    return new Bin(
        bin.lowest(),
        bin.highest(),
        bin.interactions(),
        bin.rate(),
        interval == null ? null : interval.lower(),
        interval == null ? null : interval.upper(),
        bin.isotonic());
  }

  /** Keeps the measured precision; points and percentages are rounded to tenths. */
  private static BigDecimal measured(double value) {
    return BigDecimal.valueOf(value);
  }

  private String sentence(MeasureCurve curve) {
    String name = StandardNames.measure(measure);
    ChangePoint found = curve.changePoint();
    if (found != null) {
      return asked
              .words()
              .say(
                  "target." + found.shape(),
                  inquiry.outcome(),
                  name,
                  measured(found.at()),
                  measured(found.interval().lower()),
                  measured(found.interval().upper()))
          + " "
          + asked.words().say("association");
    }
    if (Double.isNaN(curve.pValue())) {
      return asked
          .words()
          .say("target.none", inquiry.outcome(), name, asked.words().reasons(curve.reasons()));
    }
    boolean changes = curve.pValue() <= 1 - asked.confidence();
    return asked.words().say(changes ? "target.all" : "target.flat", inquiry.outcome(), name);
  }
}
