package io.cxrating.evidence;

import static io.cxrating.evidence.Effect.known;

import io.cxrating.evidence.EvidenceRow.Area;
import io.cxrating.evidence.EvidenceRow.Correlation;
import io.cxrating.standard.model.Standard.Touchpoint;
import io.cxrating.stats.evidence.CriterionEvidence;
import io.cxrating.stats.evidence.CriterionEvidence.Discrimination;
import io.cxrating.stats.evidence.EvidenceVerdict;
import io.cxrating.stats.evidence.JudgedEvidence;
import io.cxrating.wording.Wording;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes the rows of one touchpoint.
 *
 * @param category only customers with this need; null: all
 * @param tests how many effects the verdicts are corrected for
 */
record RowWriter(Touchpoint touchpoint, String category, Asked asked, int tests) {

  EvidenceRow row(int c, CriterionEvidence evidence, JudgedEvidence judged) {
    List<String> redundantWith = judged.redundantWith().stream().map(this::key).toList();
    return new EvidenceRow(
        touchpoint.key(),
        key(c),
        category,
        judged.verdict(),
        judged.verdict().formerName(),
        evidence.reasons(),
        evidence.observed(),
        known(evidence.attainment()),
        known(evidence.rateMet()),
        known(evidence.rateNotMet()),
        Effect.of(evidence.riskDifference(), judged.crudeP()),
        Effect.of(evidence.adjusted(), judged.adjustedP()),
        evidence.adjusted() == null ? null : known(Math.exp(evidence.adjusted().value())),
        area(evidence.discrimination()),
        evidence.declaredWeight(),
        known(evidence.evidencedWeight()),
        redundantWith,
        IntStream.range(0, evidence.phi().length)
            .filter(d -> d != c)
            .mapToObj(d -> new Correlation(key(d), known(evidence.phi()[d])))
            .toList(),
        sentence(c, evidence, judged));
  }

  private String key(int c) {
    return touchpoint.criteria().get(c).key();
  }

  private String others(JudgedEvidence judged) {
    return judged.redundantWith().isEmpty()
        ? asked.words().say("others")
        : judged.redundantWith().stream()
            .map(each -> asked.words().say("other", statement(each)))
            .collect(Collectors.joining(", "));
  }

  private static Area area(Discrimination area) {
    return area == null
        ? null
        : new Area(area.auc(), area.interval().lower(), area.interval().upper());
  }

  private String statement(int c) {
    return asked.names().criterion(touchpoint.key(), key(c));
  }

  private String sentence(int c, CriterionEvidence evidence, JudgedEvidence judged) {
    Wording words = asked.words();
    String name = asked.names().touchpoint(touchpoint.key());
    if (judged.verdict() == EvidenceVerdict.TOO_FEW) {
      return words.say("row.none", name, statement(c), words.reasons(evidence.reasons()));
    }
    String said =
        words.say(
            "row." + judged.verdict(),
            name,
            statement(c),
            asked.outcome(),
            100 * evidence.rateMet(),
            100 * evidence.rateNotMet(),
            100 * evidence.riskDifference().value(),
            100 * evidence.riskDifference().interval().lower(),
            100 * evidence.riskDifference().interval().upper(),
            tests,
            others(judged));
    return category == null
        ? said
        : words.say("row.category", asked.names().category(category), said);
  }
}
