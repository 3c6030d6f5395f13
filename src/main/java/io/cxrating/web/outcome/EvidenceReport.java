package io.cxrating.web.outcome;

import io.cxrating.evidence.EvidenceAnswer;
import io.cxrating.evidence.EvidenceRow;
import io.cxrating.stats.evidence.EvidenceVerdict;
import io.cxrating.web.kit.EffectWords;
import io.cxrating.web.kit.Numerals;
import io.cxrating.web.kit.Ranged;
import io.cxrating.web.outcome.OutcomePage.Evidence;
import io.cxrating.web.outcome.OutcomePage.Judged;
import io.cxrating.web.outcome.OutcomePage.NeedCell;
import io.cxrating.web.outcome.OutcomePage.NeedRow;
import io.cxrating.web.outcome.OutcomePage.Needs;
import io.cxrating.web.outcome.OutcomePage.Weight;
import io.cxrating.web.slice.PageSlice;
import io.cxrating.web.standard.DeclarationPage.Promise;
import io.cxrating.wording.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Formats evidence for an outcome, associated criteria first. */
final class EvidenceReport {
  /** Actionable verdicts first, then by strength of the effect. */
  private static final Comparator<EvidenceRow> ORDER =
      Comparator.comparingInt((EvidenceRow row) -> place(row.judged().verdict()))
          .thenComparingDouble(
              row ->
                  row.effects().adjusted() == null
                      ? 0
                      : -Math.abs(row.effects().adjusted().value()));

  private final PageSlice slice;
  private final Numerals numerals;
  private final Wording texts;
  private final EffectWords effects;

  EvidenceReport(PageSlice slice, Numerals numerals, Wording texts) {
    this.slice = slice;
    this.numerals = numerals;
    this.texts = texts;
    effects = new EffectWords(numerals, texts);
  }

  private static int place(EvidenceVerdict verdict) {
    return switch (verdict) {
      case ASSOCIATED -> 0;
      case ASSOCIATED_NEGATIVELY -> 1;
      case REDUNDANT -> 2;
      case NO_EVIDENCE -> 3;
      case TOO_FEW -> 4;
    };
  }

  private static boolean isJudged(EvidenceRow row) {
    return row.judged().verdict() != EvidenceVerdict.TOO_FEW;
  }

  Evidence evidence(EvidenceAnswer answer, String csv) {
    List<EvidenceRow> all =
        answer.rows().stream().filter(row -> row.cut().category() == null).sorted(ORDER).toList();
    return new Evidence(
        answer.sentence(),
        answer.standardAsAWhole().sentence(),
        all.stream().filter(EvidenceReport::isJudged).map(this::judged).toList(),
        needs(all, answer.rows()),
        all.stream()
            .filter(row -> !isJudged(row))
            .map(row -> new Promise(name(row), texts.reasons(row.judged().reasons()), null))
            .toList(),
        csv);
  }

  private String name(EvidenceRow row) {
    return slice.names().criterion(row.cut().touchpoint(), row.cut().criterion());
  }

  private Judged judged(EvidenceRow row) {
    return new Judged(
        name(row),
        slice.names().touchpoint(row.cut().touchpoint()),
        effects.verdict(row.judged().verdict()),
        EffectWords.mark(row.judged().verdict()),
        effects.odds(row),
        effects.alone(row),
        new Weight(
            numerals.percent(row.weights().declaredWeight()),
            row.weights().evidencedWeight() == null
                ? Numerals.NONE
                : numerals.percent(row.weights().evidencedWeight())),
        row.sentence());
  }

  /** The criteria with a verdict for any need, in the order of those over all customers. */
  private @Nullable Needs needs(List<EvidenceRow> criteria, List<EvidenceRow> rows) {
    List<String> needs =
        rows.stream().map(row -> row.cut().category()).filter(Objects::nonNull).distinct().toList();
    List<NeedRow> found =
        criteria.stream()
            .map(criterion -> rows.stream().filter(row -> isAbout(criterion, row)).toList())
            .filter(of -> of.stream().anyMatch(EvidenceReport::isJudged))
            .map(of -> new NeedRow(name(of.getFirst()), of.stream().map(this::cell).toList()))
            .toList();
    return found.isEmpty()
        ? null
        : new Needs(needs.stream().map(slice.names()::category).toList(), found);
  }

  private static boolean isAbout(EvidenceRow criterion, EvidenceRow row) {
    return row.cut().category() != null
        && row.cut().touchpoint().equals(criterion.cut().touchpoint())
        && row.cut().criterion().equals(criterion.cut().criterion());
  }

  private NeedCell cell(EvidenceRow row) {
    Ranged odds = isJudged(row) ? effects.odds(row) : Ranged.NONE;
    return new NeedCell(
        slice
            .names()
            .category(Objects.requireNonNull(row.cut().category(), "the row is about one need")),
        effects.verdict(row.judged().verdict()),
        EffectWords.mark(row.judged().verdict()),
        odds.isKnown() ? texts.say("times", odds.text(), odds.interval()) : "");
  }
}
