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
import io.cxrating.web.slice.PageSlice;
import io.cxrating.web.standard.DeclarationPage.Promise;
import io.cxrating.wording.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** What goes with an outcome, the criteria that matter first. */
final class EvidenceReport {
  /** What can be acted on first; then the stronger effect. */
  private static final Comparator<EvidenceRow> ORDER =
      Comparator.comparing((EvidenceRow row) -> place(row.verdict()))
          .thenComparing(row -> row.adjusted() == null ? 0 : -Math.abs(row.adjusted().value()));

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
    return row.verdict() != EvidenceVerdict.TOO_FEW;
  }

  Evidence evidence(EvidenceAnswer answer, String csv) {
    List<EvidenceRow> all =
        answer.rows().stream().filter(row -> row.category() == null).sorted(ORDER).toList();
    return new Evidence(
        answer.sentence(),
        answer.standardAsAWhole().sentence(),
        all.stream().filter(EvidenceReport::isJudged).map(this::judged).toList(),
        needs(all, answer.rows()),
        all.stream()
            .filter(row -> !isJudged(row))
            .map(row -> new Promise(name(row), texts.reasons(row.reasons()), null))
            .toList(),
        csv);
  }

  private String name(EvidenceRow row) {
    return slice.names().criterion(row.touchpoint(), row.criterion());
  }

  private Judged judged(EvidenceRow row) {
    return new Judged(
        name(row),
        slice.names().touchpoint(row.touchpoint()),
        effects.verdict(row.verdict()),
        EffectWords.mark(row.verdict()),
        effects.odds(row),
        effects.alone(row),
        numerals.percent(row.declaredWeight()),
        row.evidencedWeight() == null ? Numerals.NONE : numerals.percent(row.evidencedWeight()),
        row.sentence());
  }

  /** The criteria of which any need can be judged, in the order of those over all customers. */
  private Needs needs(List<EvidenceRow> criteria, List<EvidenceRow> rows) {
    List<String> needs =
        rows.stream().map(EvidenceRow::category).filter(Objects::nonNull).distinct().toList();
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
    return row.category() != null
        && row.touchpoint().equals(criterion.touchpoint())
        && row.criterion().equals(criterion.criterion());
  }

  private NeedCell cell(EvidenceRow row) {
    Ranged odds = isJudged(row) ? effects.odds(row) : Ranged.NONE;
    return new NeedCell(
        slice.names().category(row.category()),
        effects.verdict(row.verdict()),
        EffectWords.mark(row.verdict()),
        odds.isKnown() ? texts.say("times", odds.text(), odds.interval()) : "");
  }
}
