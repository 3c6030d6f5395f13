package io.cxrating.intake.interaction;

import io.cxrating.intake.parsing.CheckedParser;
import io.cxrating.intake.parsing.RawAttributes;
import io.cxrating.intake.parsing.RawRow;
import io.cxrating.intake.parsing.RowContext;
import io.cxrating.intake.parsing.RowRefusal;
import io.cxrating.intake.parsing.UnitPlaces.UnitPlace;
import io.cxrating.intake.write.RowBatch;
import io.cxrating.intake.write.RowEncoder;
import io.cxrating.intake.write.RowWarning;
import io.cxrating.problem.ProblemCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** Reads, checks and encodes interactions. */
final class InteractionParser extends CheckedParser<InteractionField> {
  private final IntakeCatalogue catalogue;
  private final RawFacts rawFacts;
  private final RawAttributes attributes;
  private final FactWriter facts = new FactWriter();

  InteractionParser(RowContext context, IntakeCatalogue catalogue) {
    this(context, catalogue, new RawFacts(), new RawAttributes());
  }

  private InteractionParser(
      RowContext context, IntakeCatalogue catalogue, RawFacts rawFacts, RawAttributes attributes) {
    super(
        context,
        new RawRow<>(
            InteractionField.values(),
            Map.of("facts", rawFacts, RawAttributes.ATTRIBUTES, attributes),
            "Unknown field. Put observed values under `facts`"),
        InteractionField.UNIT);
    this.catalogue = catalogue;
    this.rawFacts = rawFacts;
    this.attributes = attributes;
  }

  @Override
  protected void refresh() {
    super.refresh();
    catalogue.refresh();
  }

  @Override
  protected void take(RowBatch batch) throws RowRefusal {
    checkName();
    StandardRules rules = standard();
    checkTouchpoint(rules);
    UnitPlace place = place();
    checkWithin(
        rules.unit(),
        ProblemCode.FOREIGN_STANDARD,
        "The standard belongs to other units; use one of this unit or of the whole company");
    checkCategory(rules);
    Instant now = now();
    Instant occurredAt =
        checks()
            .present(
                checks().instant(InteractionField.OCCURRED_AT, now), InteractionField.OCCURRED_AT);
    LocalDate day = checks().localDay(InteractionField.OCCURRED_AT, occurredAt, place.zone());
    byte[] customer = customer(InteractionField.CUSTOMER);
    String channel = checks().optional(InteractionField.CHANNEL);
    String journey = checks().optional(InteractionField.JOURNEY);
    facts.write(rawFacts, rules);
    attributes.check(rules);

    RowEncoder columns = begin(batch);
    columns.int4(rules.id());
    columns.int4(place.id());
    columns.text(row().text(InteractionField.TOUCHPOINT));
    columns.text(row().text(InteractionField.CATEGORY));
    columns.text(channel);
    columns.text(journey);
    columns.bytes(customer);
    columns.instant(occurredAt);
    columns.json(facts.bytes(), facts.size());
    attributes.write(columns);
    columns.endRow(day, now);
    String early = facts.endsBeforeStart(rules, occurredAt);
    if (early != null) {
      batch.warn(
          RowWarning.Code.NEGATIVE_DURATION,
          early,
          "The end of a duration is earlier than its start; the row is stored, and the duration is"
              + " unobserved");
    }
  }

  private StandardRules standard() throws RowRefusal {
    return checks()
        .known(
            catalogue.standard(checks().required(InteractionField.STANDARD)),
            ProblemCode.UNKNOWN_STANDARD,
            InteractionField.STANDARD,
            "Unknown standard");
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
