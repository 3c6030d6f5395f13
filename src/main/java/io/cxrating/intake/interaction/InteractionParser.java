package io.cxrating.intake.interaction;

import io.cxrating.intake.parsing.CheckedParser;
import io.cxrating.intake.parsing.RawRow;
import io.cxrating.intake.parsing.RowRefusal;
import io.cxrating.intake.parsing.UnitPlaces.UnitPlace;
import io.cxrating.intake.write.RowBatch;
import io.cxrating.intake.write.RowEncoder;
import io.cxrating.ledger.identity.Pseudonyms;
import io.cxrating.problem.ProblemCode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** Reads, checks and encodes interactions. */
final class InteractionParser extends CheckedParser<InteractionField> {
  private final IntakeCatalogue catalogue;
  private final Pseudonyms pseudonyms;
  private final Clock clock;
  private final RawFacts rawFacts;
  private final FactWriter facts = new FactWriter();

  InteractionParser(IntakeCatalogue catalogue, Pseudonyms pseudonyms, Clock clock) {
    this(catalogue, pseudonyms, clock, new RawFacts());
  }

  private InteractionParser(
      IntakeCatalogue catalogue, Pseudonyms pseudonyms, Clock clock, RawFacts rawFacts) {
    super(
        new RawRow<>(
            InteractionField.values(),
            Map.of("facts", rawFacts),
            "An interaction has no such field; observed are facts"),
        InteractionField.UNIT);
    this.catalogue = catalogue;
    this.pseudonyms = pseudonyms;
    this.clock = clock;
    this.rawFacts = rawFacts;
  }

  @Override
  protected boolean refresh() {
    return catalogue.refresh();
  }

  @Override
  protected void take(RowBatch batch) throws RowRefusal {
    String source =
        checks().present(checks().addressable(InteractionField.SOURCE), InteractionField.SOURCE);
    String id = checks().present(checks().addressable(InteractionField.ID), InteractionField.ID);
    StandardRules rules = standard();
    checkTouchpoint(rules);
    UnitPlace place = place(catalogue.units());
    checkCategory(rules);
    Instant now = clock.instant();
    Instant occurredAt =
        checks()
            .present(
                checks().instant(InteractionField.OCCURRED_AT, now), InteractionField.OCCURRED_AT);
    LocalDate day = checks().localDay(InteractionField.OCCURRED_AT, occurredAt, place.zone());
    String customer = checks().addressable(InteractionField.CUSTOMER);
    String channel = checks().optional(InteractionField.CHANNEL);
    String journey = checks().optional(InteractionField.JOURNEY);
    facts.write(rawFacts, rules);

    RowEncoder columns =
        batch.beginRow(
            source,
            id,
            row().text(InteractionField.UNIT),
            time(InteractionField.OCCURRED_AT, occurredAt));
    columns.text(source);
    columns.text(id);
    int content = columns.position();
    columns.int4(rules.id());
    columns.int4(place.id());
    columns.text(row().text(InteractionField.TOUCHPOINT));
    columns.text(row().text(InteractionField.CATEGORY));
    columns.text(channel);
    columns.text(journey);
    columns.bytes(customer == null ? null : pseudonyms.of(customer));
    columns.instant(occurredAt);
    columns.json(facts.bytes(), facts.size());
    columns.digestSince(content);
    columns.date(day);
    columns.instant(now);
    columns.endRow();
  }

  private StandardRules standard() throws RowRefusal {
    StandardRules rules = catalogue.standard(checks().required(InteractionField.STANDARD));
    checks()
        .require(
            rules != null,
            ProblemCode.UNKNOWN_STANDARD,
            InteractionField.STANDARD,
            "No such standard");
    return rules;
  }

  private void checkTouchpoint(StandardRules rules) throws RowRefusal {
    checks()
        .require(
            rules.hasTouchpoint(checks().required(InteractionField.TOUCHPOINT)),
            ProblemCode.UNKNOWN_TOUCHPOINT,
            InteractionField.TOUCHPOINT,
            "No version of the standard has this touchpoint");
  }

  private void checkCategory(StandardRules rules) throws RowRefusal {
    String category = row().text(InteractionField.CATEGORY);
    checks()
        .require(
            category == null || rules.hasCategory(category),
            ProblemCode.UNKNOWN_CATEGORY,
            InteractionField.CATEGORY,
            "No version of the standard has this category");
  }
}
