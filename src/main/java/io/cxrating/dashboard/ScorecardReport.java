package io.cxrating.dashboard;

import io.cxrating.dashboard.OutcomePage.Aim;
import io.cxrating.dashboard.OutcomePage.Card;
import io.cxrating.dashboard.OutcomePage.UnitShare;
import io.cxrating.dashboard.OverviewPage.Choices;
import io.cxrating.scorecard.ScorecardAnswer;
import io.cxrating.scorecard.ScorecardAnswer.Achieved;
import io.cxrating.scorecard.ScorecardAnswer.Cell;
import io.cxrating.wording.Wording;
import java.util.stream.Collectors;

/** What the units achieved, in the reader's numbers. */
record ScorecardReport(PageSlice slice, Numerals numerals, Wording texts) {

  Card card(ScorecardAnswer answer, Choices mix, String csv) {
    return new Card(
        answer.sentence(),
        answer.warning(),
        answer.target() == null ? null : 100 * answer.target(),
        mix,
        answer.mix() != null,
        left(answer),
        answer.rows().stream().map(this::unit).toList(),
        csv);
  }

  /** Cells are named by need and channel. */
  private String left(ScorecardAnswer answer) {
    String cells =
        answer.mix() == null
            ? ""
            : answer.mix().stream()
                .filter(Cell::dropped)
                .map(cell -> slice.names().category(cell.cell()))
                .collect(Collectors.joining(", "));
    return cells.isEmpty() ? null : texts.say("leftOutOfMix", cells);
  }

  private UnitShare unit(ScorecardAnswer.Row row) {
    return new UnitShare(
        row.unitName(),
        share(row.achieved()),
        aim(row.achieved()),
        row.adjusted() == null ? Ranged.NONE : share(row.adjusted().achieved()),
        texts.say("outOf", numerals.count(row.known()), numerals.count(row.interactions())),
        row.achieved() == null ? texts.reasons(row.reasons()) : "");
  }

  private Ranged share(Achieved achieved) {
    return achieved == null
        ? Ranged.NONE
        : Ranged.share(achieved.share(), achieved.lower(), achieved.upper(), numerals);
  }

  private Aim aim(Achieved achieved) {
    if (achieved == null || achieved.verdict() == null) {
      return null;
    }
    return switch (achieved.verdict()) {
      case REACHED -> new Aim(texts.say("targetReached"), "met");
      case MISSED -> new Aim(texts.say("targetMissed"), "missed");
      case OPEN -> new Aim(texts.say("targetOpen"), "unobserved");
    };
  }
}
