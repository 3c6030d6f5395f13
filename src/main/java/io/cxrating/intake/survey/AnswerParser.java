package io.cxrating.intake.survey;

import io.cxrating.instrument.Instrument;
import io.cxrating.intake.parsing.CheckedParser;
import io.cxrating.intake.parsing.RawReference;
import io.cxrating.intake.parsing.RawRow;
import io.cxrating.intake.parsing.RowRefusal;
import io.cxrating.intake.parsing.UnitPlaces.UnitPlace;
import io.cxrating.intake.write.RowBatch;
import io.cxrating.intake.write.RowEncoder;
import io.cxrating.intake.write.RowTime;
import io.cxrating.ledger.identity.Pseudonyms;
import io.cxrating.problem.ProblemCode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** Reads, checks and encodes survey answers and invitations. */
final class AnswerParser extends CheckedParser<AnswerField> {
  /** Far beyond any survey's, and small enough that sums of them stay finite. */
  private static final double MAX_WEIGHT = 1e9;

  private final InstrumentShelf shelf;
  private final Pseudonyms pseudonyms;
  private final Clock clock;
  private final RawReference interaction;

  AnswerParser(InstrumentShelf shelf, Pseudonyms pseudonyms, Clock clock) {
    this(shelf, pseudonyms, clock, new RawReference());
  }

  private AnswerParser(
      InstrumentShelf shelf, Pseudonyms pseudonyms, Clock clock, RawReference interaction) {
    super(
        new RawRow<>(
            AnswerField.values(),
            Map.of(RawReference.INTERACTION, interaction),
            "A survey answer has no such field"),
        AnswerField.UNIT);
    this.shelf = shelf;
    this.pseudonyms = pseudonyms;
    this.clock = clock;
    this.interaction = interaction;
  }

  @Override
  protected boolean refresh() {
    return shelf.refresh();
  }

  /** When somebody was asked and answered; null where it is not known or has not happened. */
  private record Times(Instant asked, Instant answered) {
    RowTime first() {
      return asked == null
          ? time(AnswerField.ANSWERED_AT, answered)
          : time(AnswerField.ASKED_AT, asked);
    }
  }

  @Override
  protected void take(RowBatch batch) throws RowRefusal {
    String source = checks().present(checks().addressable(AnswerField.SOURCE), AnswerField.SOURCE);
    String id = checks().present(checks().addressable(AnswerField.ID), AnswerField.ID);
    Instrument instrument = instrument();
    UnitPlace place = place(shelf.units());
    interaction.check();
    Instant now = clock.instant();
    Times times = times(now);
    Double score = score(instrument, times);
    Double weight = weight();
    String customer = checks().addressable(AnswerField.CUSTOMER);
    String category = checks().slug(AnswerField.CATEGORY);
    String channel = checks().optional(AnswerField.CHANNEL);
    LocalDate day =
        times.asked() == null
            ? checks().localDay(AnswerField.ANSWERED_AT, times.answered(), place.zone())
            : checks().localDay(AnswerField.ASKED_AT, times.asked(), place.zone());

    RowEncoder columns = batch.beginRow(source, id, row().text(AnswerField.UNIT), times.first());
    columns.text(source);
    columns.text(id);
    int content = columns.position();
    columns.int4(instrument.id());
    columns.int4(place.id());
    columns.bytes(customer == null ? null : pseudonyms.of(customer));
    columns.text(interaction.source());
    columns.text(interaction.id());
    columns.instant(times.asked());
    columns.instant(times.answered());
    columns.float8(score);
    columns.float8(weight);
    columns.text(category);
    columns.text(channel);
    columns.digestSince(content);
    columns.date(day);
    columns.instant(now);
    columns.endRow();
  }

  private Instrument instrument() throws RowRefusal {
    Instrument instrument = shelf.find(checks().required(AnswerField.INSTRUMENT));
    checks()
        .require(
            instrument != null,
            ProblemCode.UNKNOWN_INSTRUMENT,
            AnswerField.INSTRUMENT,
            "No such instrument is declared");
    return instrument;
  }

  /** An invitation says when somebody was asked; who answered was asked before. */
  private Times times(Instant now) throws RowRefusal {
    Instant asked = checks().instant(AnswerField.ASKED_AT, now);
    Instant answered = checks().instant(AnswerField.ANSWERED_AT, now);
    if (answered == null) {
      checks()
          .require(
              row().number(AnswerField.SCORE) == null,
              ProblemCode.MISSING_FIELD,
              AnswerField.ANSWERED_AT,
              "A score comes with the instant of the answer");
      checks().present(asked, AnswerField.ASKED_AT);
    }
    checks()
        .require(
            asked == null || answered == null || !answered.isBefore(asked),
            ProblemCode.OUT_OF_RANGE,
            AnswerField.ANSWERED_AT,
            "This lies before askedAt");
    return new Times(asked, answered);
  }

  /** Null for an invitation and for an answer without a score. */
  private Double score(Instrument instrument, Times times) throws RowRefusal {
    Double score = checks().number(AnswerField.SCORE);
    if (score == null || times.answered() == null || instrument.isBlank(score)) {
      return null;
    }
    checks()
        .require(
            instrument.isOnScale(score),
            ProblemCode.OUT_OF_RANGE,
            AnswerField.SCORE,
            "The score is neither on the instrument's scale nor one of its blank codes");
    return score + 0.0; // never -0.0
  }

  private Double weight() throws RowRefusal {
    Double weight = checks().number(AnswerField.WEIGHT);
    checks()
        .require(
            weight == null || (weight > 0 && weight <= MAX_WEIGHT),
            ProblemCode.OUT_OF_RANGE,
            AnswerField.WEIGHT,
            "A weight is above 0 and at most 1,000,000,000");
    return weight;
  }
}
