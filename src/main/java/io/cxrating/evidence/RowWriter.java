package io.cxrating.evidence;

import io.cxrating.evidence.EvidenceRow.Area;
import io.cxrating.evidence.EvidenceRow.Correlation;
import io.cxrating.evidence.EvidenceRow.Cut;
import io.cxrating.evidence.EvidenceRow.Effects;
import io.cxrating.evidence.EvidenceRow.Judged;
import io.cxrating.evidence.EvidenceRow.Overlap;
import io.cxrating.evidence.EvidenceRow.Rates;
import io.cxrating.evidence.EvidenceRow.Weights;
import io.cxrating.figures.row.Known;
import io.cxrating.standard.model.Standard.Touchpoint;
import io.cxrating.stats.Interval;
import io.cxrating.stats.evidence.CriterionEvidence;
import io.cxrating.stats.evidence.CriterionEvidence.Discrimination;
import io.cxrating.stats.evidence.EvidenceVerdict;
import io.cxrating.stats.evidence.JudgedEvidence;
import io.cxrating.stats.kind.LinearEstimate;
import io.cxrating.wording.Wording;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rows of one touchpoint.
 *
 * @param category only customers with this need; null: all
 * @param tests number of effects that the verdicts are corrected for
 */
record RowWriter(Touchpoint touchpoint, @Nullable String category, Inquiry inquiry, int tests) {

  EvidenceRow row(int c, CriterionEvidence evidence, JudgedEvidence judged) {
    List<String> redundantWith = judged.redundantWith().stream().map(this::key).toList();
    return new EvidenceRow(
        new Cut(touchpoint.key(), key(c), category),
        new Judged(judged.verdict(), judged.verdict().formerName(), evidence.reasons()),
        new Rates(
            evidence.observed(),
            Known.of(evidence.attainment()),
            Known.of(evidence.crude().rateMet()),
            Known.of(evidence.crude().rateNotMet())),
        new Effects(
            Effect.of(evidence.crude().riskDifference(), judged.crudeP()),
            Effect.of(evidence.adjusted(), judged.adjustedP()),
            evidence.adjusted() == null ? null : Known.of(Math.exp(evidence.adjusted().value())),
            area(evidence.discrimination())),
        new Weights(evidence.weight().declared(), Known.of(evidence.weight().evidenced())),
        new Overlap(redundantWith, correlations(c, evidence)),
        sentence(c, evidence, judged));
  }

  private List<Correlation> correlations(int c, CriterionEvidence evidence) {
    return IntStream.range(0, evidence.phi().length)
        .filter(d -> d != c)
        .mapToObj(d -> new Correlation(key(d), Known.of(evidence.phi()[d])))
        .toList();
  }

  private Wording words() {
    return inquiry.asked().words();
  }

  private String key(int c) {
    return touchpoint.criteria().get(c).key();
  }

  private String others(JudgedEvidence judged) {
    return judged.redundantWith().isEmpty()
        ? words().say("others")
        : judged.redundantWith().stream()
            .map(each -> words().say("other", statement(each)))
            .collect(Collectors.joining(", "));
  }

  private static @Nullable Area area(@Nullable Discrimination area) {
    return area == null
        ? null
        : new Area(area.auc(), area.interval().lower(), area.interval().upper());
  }

  private String statement(int c) {
    return inquiry.names().criterion(touchpoint.key(), key(c));
  }

  private String sentence(int c, CriterionEvidence evidence, JudgedEvidence judged) {
    String name = inquiry.names().touchpoint(touchpoint.key());
    if (judged.verdict() == EvidenceVerdict.TOO_FEW) {
      return words().say("row.none", name, statement(c), words().reasons(evidence.reasons()));
    }
    LinearEstimate apart =
        Objects.requireNonNull(
            evidence.crude().riskDifference(), "a verdict rests on a difference");
    Interval limits =
        Objects.requireNonNull(apart.interval(), "an estimate of enough data has an interval");
    String said =
        words()
            .say(
                "row." + judged.verdict(),
                name,
                statement(c),
                inquiry.outcome(),
                100 * evidence.crude().rateMet(),
                100 * evidence.crude().rateNotMet(),
                100 * apart.value(),
                100 * limits.lower(),
                100 * limits.upper(),
                tests,
                others(judged));
    return category == null
        ? said
        : words().say("row.category", inquiry.names().category(category), said);
  }
}
