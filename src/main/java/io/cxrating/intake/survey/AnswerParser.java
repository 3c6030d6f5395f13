package io.cxrating.intake.survey;

import io.cxrating.instrument.Instrument;
import io.cxrating.instrument.Instruments;
import io.cxrating.intake.parsing.DeclaredAttributes;
import io.cxrating.intake.parsing.NamingParser;
import io.cxrating.intake.parsing.RowContext;
import io.cxrating.intake.parsing.RowRefusal;
import io.cxrating.intake.parsing.UnitPlaces.UnitPlace;
import io.cxrating.intake.write.RowBatch;
import io.cxrating.intake.write.RowEncoder;
import io.cxrating.problem.ProblemCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads, checks and encodes survey answers and invitations. */
final class AnswerParser extends NamingParser<AnswerField> {
  /** Far above any survey's weight, and small enough that sums stay finite. */
  private static final double MAX_WEIGHT = 1e9;

  private final Instruments instruments;
  private final DeclaredAttributes attributes;
  private Map<String, Instrument> known;

  AnswerParser(RowContext context, Instruments instruments, DeclaredAttributes attributes) {
    super(
        context,
        AnswerField.values(),
        AnswerField.UNIT,
        "Unknown field of a survey answer",
        attributes);
    this.attributes = attributes;
    this.instruments = instruments;
    known = instruments.current();
  }

  @Override
  protected void refresh() {
    super.refresh();
    known = instruments.latest();
    attributes.refresh();
  }

  /** The times of question and answer; null if unknown or not yet answered. */
  private record Times(@Nullable Instant asked, @Nullable Instant answered) {}

  @Override
  protected void take(RowBatch batch) throws RowRefusal {
    checkName();
    Instrument instrument = instrument();
    UnitPlace place = place();
    interaction().check();
    Instant now = now();
    Times times = times(now);
    Double score = score(instrument, times);
    Double weight = weight();
    byte[] customer = customer(AnswerField.CUSTOMER);
    String category = checks().slug(AnswerField.CATEGORY);
    String channel = checks().optional(AnswerField.CHANNEL);
    LocalDate day =
        times.asked() == null
            ? checks()
                .localDay(
                    AnswerField.ANSWERED_AT,
                    checks().present(times.answered(), AnswerField.ANSWERED_AT),
                    place.zone())
            : checks().localDay(AnswerField.ASKED_AT, times.asked(), place.zone());

    attributes.check();

    RowEncoder columns = begin(batch);
    columns.int4(instrument.id());
    columns.int4(place.id());
    columns.bytes(customer);
    interaction().write(columns);
    columns.instant(times.asked());
    columns.instant(times.answered());
    columns.float8(score);
    columns.float8(weight);
    columns.text(category);
    columns.text(channel);
    attributes.write(columns);
    columns.endRow(day, now);
  }

  private Instrument instrument() throws RowRefusal {
    return checks()
        .known(
            known.get(checks().required(AnswerField.INSTRUMENT)),
            ProblemCode.UNKNOWN_INSTRUMENT,
            AnswerField.INSTRUMENT,
            "Unknown survey instrument");
  }

  /** An invitation has the time of the question, which is not after that of the answer. */
  private Times times(Instant now) throws RowRefusal {
    Instant asked = checks().instant(AnswerField.ASKED_AT, now);
    Instant answered = checks().instant(AnswerField.ANSWERED_AT, now);
    if (answered == null) {
      checks()
          .require(
              row().number(AnswerField.SCORE) == null,
              ProblemCode.MISSING_FIELD,
              AnswerField.ANSWERED_AT,
              "A score requires `answeredAt`");
      checks().present(asked, AnswerField.ASKED_AT);
    }
    checks()
        .require(
            asked == null || answered == null || !answered.isBefore(asked),
            ProblemCode.OUT_OF_RANGE,
            AnswerField.ANSWERED_AT,
            "`answeredAt` must not be before `askedAt`");
    return new Times(asked, answered);
  }

  /** Null for an invitation and for an answer without a score. */
  private @Nullable Double score(Instrument instrument, Times times) throws RowRefusal {
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

  private @Nullable Double weight() throws RowRefusal {
    Double weight = checks().number(AnswerField.WEIGHT);
    checks()
        .require(
            weight == null || (weight > 0 && weight <= MAX_WEIGHT),
            ProblemCode.OUT_OF_RANGE,
            AnswerField.WEIGHT,
            "A weight must be greater than 0 and at most 1,000,000,000");
    return weight;
  }
}
