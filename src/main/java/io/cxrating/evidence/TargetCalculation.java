package io.cxrating.evidence;

import io.cxrating.evidence.TargetAnswer.Bin;
import io.cxrating.evidence.TargetAnswer.Change;
import io.cxrating.figures.SliceReading;
import io.cxrating.standard.model.MeasureType;
import io.cxrating.standard.model.Standard.Measure;
import io.cxrating.standard.model.StandardNames;
import io.cxrating.stats.Interval;
import io.cxrating.stats.evidence.ChangePoint;
import io.cxrating.stats.evidence.MeasureBins;
import io.cxrating.stats.evidence.MeasureCurve;
import io.cxrating.tally.duckdb.TallyView;
import io.cxrating.wire.QueryParameters;
import java.math.BigDecimal;

/** One request for where to set a target against one state of the projection. */
final class TargetCalculation {
  private final Asked asked;
  private final EvidenceRequest request;
  private final Measure measure;

  TargetCalculation(TallyView view, EvidenceRequest request, SliceReading slice) {
    asked = new Asked(view, request, slice);
    this.request = request;
    measure =
        asked.version().content().measures().stream()
            .filter(declared -> declared.key().equals(request.measure()))
            .filter(
                declared ->
                    declared.type() == MeasureType.NUMBER || declared.type() == MeasureType.COUNT)
            .findFirst()
            .orElseThrow(
                () ->
                    QueryParameters.invalid(
                        "measure",
                        "The standard declares no measure '%s' of type number or count"
                            .formatted(request.measure())));
  }

  TargetAnswer answer() {
    MeasureBins bins = asked.tally().bins(measure.key());
    MeasureCurve curve = MeasureCurve.of(bins, asked.options());
    return new TargetAnswer(
        asked.basis(),
        asked.figures(bins.counts(), bins.achieved()),
        measure.key(),
        Effect.known(curve.pValue()),
        change(curve.changePoint()),
        curve.reasons(),
        sentence(curve),
        curve.bins().stream().map(TargetCalculation::bin).toList());
  }

  private static Change change(ChangePoint found) {
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

  /** As it was measured: not rounded to tenths, as points and percentages are. */
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
                  asked.outcome(),
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
          .say("target.none", asked.outcome(), name, asked.words().reasons(curve.reasons()));
    }
    boolean changes = curve.pValue() <= 1 - request.estimation().confidence();
    return asked.words().say(changes ? "target.all" : "target.flat", asked.outcome(), name);
  }
}
