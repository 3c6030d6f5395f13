package io.cxrating.web.outcome;

import io.cxrating.scorecard.ScorecardAnswer;
import io.cxrating.scorecard.ScorecardAnswer.Achieved;
import io.cxrating.scorecard.ScorecardAnswer.Cell;
import io.cxrating.web.kit.Numerals;
import io.cxrating.web.kit.Ranged;
import io.cxrating.web.outcome.OutcomePage.Aim;
import io.cxrating.web.outcome.OutcomePage.Card;
import io.cxrating.web.outcome.OutcomePage.CommonMix;
import io.cxrating.web.outcome.OutcomePage.UnitShare;
import io.cxrating.web.slice.Choices;
import io.cxrating.web.slice.Excerpt.Cut;
import io.cxrating.web.slice.Mixed;
import io.cxrating.web.slice.PageSlice;
import io.cxrating.web.slice.Turning;
import io.cxrating.wording.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Formats the achieved outcome by unit. */
record ScorecardReport(PageSlice slice, Numerals numerals, Wording texts) {

  Card card(Mixed<ScorecardAnswer> mixed, Cut<ScorecardAnswer.Row> units, Choices mix, String csv) {
    ScorecardAnswer answer = mixed.answer();
    return new Card(
        answer.sentence(),
        answer.reward().warning(),
        answer.aim().target() == null ? null : 100 * answer.aim().target(),
        new CommonMix(
            mix, answer.mix() != null, mixed.adjusted() ? left(answer) : texts.say("mixLeftOut")),
        units.rows().stream().map(this::unit).toList(),
        units.shown(),
        csv);
  }

  /** Cells are named by need and channel. */
  private @Nullable String left(ScorecardAnswer answer) {
    List<String> cells =
        answer.mix() == null
            ? List.of()
            : answer.mix().stream()
                .filter(Cell::dropped)
                .map(cell -> slice.names().category(cell.cell()))
                .toList();
    return cells.isEmpty() ? null : texts.say("leftOutOfMix", Turning.named(cells, texts));
  }

  private UnitShare unit(ScorecardAnswer.Row row) {
    return new UnitShare(
        row.named().unitName(),
        share(row.achieved()),
        aim(row.achieved()),
        row.adjusted() == null ? Ranged.NONE : share(row.adjusted().achieved()),
        texts.say(
            "outOf",
            numerals.count(row.sample().known()),
            numerals.count(row.sample().interactions())),
        row.achieved() == null ? texts.reasons(row.reasons()) : "");
  }

  private Ranged share(@Nullable Achieved achieved) {
    return achieved == null
        ? Ranged.NONE
        : Ranged.share(achieved.share(), achieved.lower(), achieved.upper(), numerals);
  }

  private @Nullable Aim aim(@Nullable Achieved achieved) {
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
