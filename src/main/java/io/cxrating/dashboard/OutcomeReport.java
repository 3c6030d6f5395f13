package io.cxrating.dashboard;

import io.cxrating.dashboard.OutcomePage.Along;
import io.cxrating.dashboard.OutcomePage.Card;
import io.cxrating.dashboard.OutcomePage.Evidence;
import io.cxrating.dashboard.OutcomePage.Row;
import io.cxrating.evidence.Effect;
import io.cxrating.evidence.EvidenceAnswer;
import io.cxrating.evidence.EvidenceRow;
import io.cxrating.evidence.TargetAnswer;
import io.cxrating.scorecard.ScorecardAnswer;
import io.cxrating.scorecard.ScorecardAnswer.Achieved;
import io.cxrating.stats.evidence.EvidenceVerdict;
import io.cxrating.wording.Wording;
import java.util.List;

/** Scorecard, evidence and targets, put into the words of their page. */
final class OutcomeReport {
  private final PageSlice slice;
  private final Numerals numerals;
  private final Wording texts;

  OutcomeReport(PageSlice slice, Numerals numerals, Wording texts) {
    this.slice = slice;
    this.numerals = numerals;
    this.texts = texts;
  }

  Card card(ScorecardAnswer answer, String csv) {
    return new Card(
        answer.sentence(), answer.warning(), answer.rows().stream().map(this::unit).toList(), csv);
  }

  private Row unit(ScorecardAnswer.Row row) {
    Achieved achieved = row.achieved();
    String known =
        texts.say("outOf", numerals.count(row.known()), numerals.count(row.interactions()));
    return achieved == null
        ? none(row.unitName(), List.of(known), texts.reasons(row.reasons()))
        : share(
            row.unitName(),
            new double[] {achieved.share(), achieved.lower(), achieved.upper()},
            List.of(known),
            row.sentence());
  }

  private Row share(String name, double[] share, List<String> details, String sentence) {
    return new Row(
        name,
        100 * share[0],
        100 * share[1],
        100 * share[2],
        numerals.percent(share[0]),
        texts.say("between", numerals.percent(share[1]), numerals.percent(share[2])),
        details,
        sentence);
  }

  private static Row none(String name, List<String> details, String why) {
    return new Row(name, null, null, null, Numerals.NONE, "", details, why);
  }

  /** The criteria over all customers; single needs are in the CSV. */
  Evidence evidence(EvidenceAnswer answer, String csv) {
    return new Evidence(
        answer.sentence(),
        answer.standardAsAWhole().sentence(),
        answer.rows().stream().filter(row -> row.category() == null).map(this::criterion).toList(),
        csv);
  }

  private Row criterion(EvidenceRow row) {
    String name = slice.names().criterion(row.touchpoint(), row.criterion());
    List<String> details =
        List.of(
            verdict(row.verdict(), texts),
            numerals.percent(row.declaredWeight()),
            row.evidencedWeight() == null
                ? Numerals.NONE
                : numerals.percent(row.evidencedWeight()));
    Effect effect = row.riskDifference();
    return effect == null
        ? none(name, details, row.sentence())
        : new Row(
            name,
            100 * effect.value(),
            100 * effect.lower(),
            100 * effect.upper(),
            numerals.signed(100 * effect.value()),
            texts.say(
                "between",
                numerals.signed(100 * effect.lower()),
                numerals.signed(100 * effect.upper())),
            details,
            row.sentence());
  }

  /** A verdict in a word or two. */
  static String verdict(EvidenceVerdict verdict, Wording texts) {
    return switch (verdict) {
      case MATTERS -> texts.say("matters");
      case NO_EVIDENCE -> texts.say("noEvidence");
      case WORKS_AGAINST -> texts.say("worksAgainst");
      case REDUNDANT -> texts.say("redundant");
      case TOO_FEW -> texts.say("tooFew");
    };
  }

  Along target(TargetAnswer answer, String unit, String csv) {
    return new Along(
        texts.say("alongMeasure", answer.measure()),
        answer.sentence(),
        answer.rows().stream().map(bin -> bin(bin, unit)).toList(),
        csv);
  }

  private Row bin(TargetAnswer.Bin bin, String unit) {
    String range =
        bin.lowest() == bin.highest()
            ? numerals.exact(bin.lowest())
            : texts.say("between", numerals.exact(bin.lowest()), numerals.exact(bin.highest()));
    String name = unit == null ? range : range + "\u00a0" + unit;
    List<String> details = List.of(numerals.count(bin.interactions()));
    return bin.lower() == null
        ? new Row(name, null, null, null, numerals.percent(bin.rate()), "", details, "")
        : share(name, new double[] {bin.rate(), bin.lower(), bin.upper()}, details, "");
  }
}
