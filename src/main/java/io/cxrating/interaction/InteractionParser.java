package io.cxrating.interaction;

import io.cxrating.interaction.IntakeCatalogue.UnitPlace;
import io.cxrating.interaction.RawRow.Field;
import io.cxrating.ledger.PlainText;
import io.cxrating.ledger.Pseudonyms;
import io.cxrating.ledger.RowBatch;
import io.cxrating.ledger.RowParser;
import io.cxrating.ledger.RowProblem;
import io.cxrating.problem.ProblemCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.Set;

/** Reads, checks and encodes interactions, one after the other. */
final class InteractionParser implements RowParser {
  private static final int MAX_TEXT = 200;
  private static final Duration AHEAD = Duration.ofMinutes(5);
  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

  /** What may be wrong only because this replica has not heard of it yet. */
  private static final Set<ProblemCode> PERHAPS_NEW =
      EnumSet.of(
          ProblemCode.UNKNOWN_STANDARD,
          ProblemCode.UNKNOWN_TOUCHPOINT,
          ProblemCode.UNKNOWN_UNIT,
          ProblemCode.UNKNOWN_MEASURE,
          ProblemCode.UNKNOWN_CATEGORY,
          ProblemCode.OUT_OF_RANGE);

  private final IntakeCatalogue catalogue;
  private final Pseudonyms pseudonyms;
  private final Clock clock;
  private final RawRow row = new RawRow();
  private final FactWriter facts = new FactWriter();

  InteractionParser(IntakeCatalogue catalogue, Pseudonyms pseudonyms, Clock clock) {
    this.catalogue = catalogue;
    this.pseudonyms = pseudonyms;
    this.clock = clock;
  }

  @Override
  public void parse(RowBatch batch, byte[] bytes, int offset, int length) {
    try {
      row.read(bytes, offset, length);
      take(batch);
    } catch (RowRefusal refusal) {
      if (PERHAPS_NEW.contains(refusal.code()) && catalogue.refresh()) {
        parse(batch, bytes, offset, length);
      } else {
        batch.refuse(problem(batch, refusal), row.get(Field.UNIT));
      }
    }
  }

  /** The row that was read last. */
  RawRow row() {
    return row;
  }

  /** Checks everything before it encodes anything, so that a bad row leaves no trace. */
  private void take(RowBatch batch) throws RowRefusal {
    String source = required(Field.SOURCE);
    String id = required(Field.ID);
    StandardRules rules = standard();
    checkTouchpoint(rules);
    UnitPlace place = unit();
    checkCategory(rules);
    Instant now = clock.instant();
    Instant occurredAt = occurredAt(now);
    String customer = optional(Field.CUSTOMER);
    String channel = optional(Field.CHANNEL);
    String journey = optional(Field.JOURNEY);
    facts.write(row.facts(), rules);

    batch.beginRow(source, id, row.get(Field.UNIT));
    batch.text(source);
    batch.text(id);
    int content = batch.position();
    batch.int4(rules.id());
    batch.int4(place.id());
    batch.text(row.get(Field.TOUCHPOINT));
    batch.text(row.get(Field.CATEGORY));
    batch.text(channel);
    batch.text(journey);
    batch.bytes(customer == null ? null : pseudonyms.of(customer));
    batch.instant(occurredAt);
    batch.json(facts.bytes(), facts.size());
    batch.digestSince(content);
    batch.date(LocalDate.ofInstant(occurredAt, place.zone()));
    batch.instant(now);
    batch.endRow();
  }

  private StandardRules standard() throws RowRefusal {
    StandardRules rules = catalogue.standard(required(Field.STANDARD));
    require(rules != null, ProblemCode.UNKNOWN_STANDARD, Field.STANDARD, "No such standard");
    return rules;
  }

  private void checkTouchpoint(StandardRules rules) throws RowRefusal {
    require(
        rules.hasTouchpoint(required(Field.TOUCHPOINT)),
        ProblemCode.UNKNOWN_TOUCHPOINT,
        Field.TOUCHPOINT,
        "No version of the standard has this touchpoint");
  }

  private UnitPlace unit() throws RowRefusal {
    UnitPlace place = catalogue.unit(required(Field.UNIT));
    require(
        place != null,
        ProblemCode.UNKNOWN_UNIT,
        Field.UNIT,
        "No such unit within the scope of the key");
    return place;
  }

  private void checkCategory(StandardRules rules) throws RowRefusal {
    String category = row.get(Field.CATEGORY);
    require(
        category == null || rules.hasCategory(category),
        ProblemCode.UNKNOWN_CATEGORY,
        Field.CATEGORY,
        "No version of the standard has this category");
  }

  private Instant occurredAt(Instant now) throws RowRefusal {
    Instant instant = parseInstant(required(Field.OCCURRED_AT));
    require(
        !instant.isBefore(EARLIEST),
        ProblemCode.OUT_OF_RANGE,
        Field.OCCURRED_AT,
        "An interaction lies after 1900");
    require(
        !instant.isAfter(now.plus(AHEAD)),
        ProblemCode.IN_THE_FUTURE,
        Field.OCCURRED_AT,
        "More than five minutes ahead of the service's clock");
    return instant;
  }

  private static Instant parseInstant(String text) throws RowRefusal {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException notAnInstant) {
      throw new RowRefusal(
          ProblemCode.WRONG_TYPE,
          Field.OCCURRED_AT.wireName(),
          "An ISO 8601 date and time with an offset is needed, as in 2016-02-29T01:16:00Z");
    }
  }

  private String required(Field field) throws RowRefusal {
    String text = optional(field);
    require(text != null, ProblemCode.MISSING_FIELD, field, "This field is required");
    return text;
  }

  private String optional(Field field) throws RowRefusal {
    String text = row.get(field);
    if (text != null) {
      require(
          !text.isEmpty() && text.length() <= MAX_TEXT,
          ProblemCode.OUT_OF_RANGE,
          field,
          "The text is to have 1 to 200 characters");
      require(
          PlainText.isStorable(text),
          ProblemCode.OUT_OF_RANGE,
          field,
          "The text holds U+0000 or half of a surrogate pair");
    }
    return text;
  }

  private static void require(boolean holds, ProblemCode code, Field field, String detail)
      throws RowRefusal {
    if (!holds) {
      throw new RowRefusal(code, field.wireName(), detail);
    }
  }

  private RowProblem problem(RowBatch batch, RowRefusal refusal) {
    return new RowProblem(
        batch.nextIndex(),
        shown(row.get(Field.SOURCE)),
        shown(row.get(Field.ID)),
        refusal.code(),
        shown(refusal.field()),
        refusal.getMessage());
  }

  private static String shown(String text) {
    return text == null ? null : PlainText.of(text);
  }
}
