package io.cxrating.web.outcome;

import io.cxrating.evidence.TargetAnswer;
import io.cxrating.standard.model.Standard.Measure;
import io.cxrating.standard.model.StandardNames;
import io.cxrating.web.kit.Numerals;
import io.cxrating.web.kit.Ranged;
import io.cxrating.web.outcome.OutcomePage.Bin;
import io.cxrating.web.outcome.OutcomePage.Curve;
import io.cxrating.wording.Wording;

/** Formats the outcome's rate along a measure. */
record TargetReport(Measure measure, Numerals numerals, Wording texts) {

  Curve curve(TargetAnswer answer, String csv) {
    return new Curve(
        texts.say("alongMeasure", StandardNames.measure(measure)),
        answer.sentence(),
        answer.rows().stream().map(this::bin).toList(),
        csv);
  }

  private Bin bin(TargetAnswer.Bin bin) {
    String range =
        bin.lowest() == bin.highest()
            ? numerals.exact(bin.lowest())
            : numerals.between(numerals.exact(bin.lowest()), numerals.exact(bin.highest()));
    return new Bin(
        measure.unit() == null ? range : range + "\u00a0" + measure.unit(),
        bin.lower() == null || bin.upper() == null
            ? Ranged.NONE
            : Ranged.share(bin.rate(), bin.lower(), bin.upper(), numerals),
        numerals.count(bin.interactions()));
  }
}
