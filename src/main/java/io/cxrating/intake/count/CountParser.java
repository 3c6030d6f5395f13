package io.cxrating.intake.count;

import io.cxrating.intake.interaction.IntakeCatalogue;
import io.cxrating.intake.interaction.StandardRules;
import io.cxrating.intake.parsing.CheckedParser;
import io.cxrating.intake.parsing.RawRow;
import io.cxrating.intake.parsing.RowContext;
import io.cxrating.intake.parsing.RowRefusal;
import io.cxrating.intake.parsing.UnitPlaces.UnitPlace;
import io.cxrating.intake.write.RowBatch;
import io.cxrating.intake.write.RowEncoder;
import io.cxrating.problem.ProblemCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** Reads, checks and encodes counts. */
final class CountParser extends CheckedParser<CountField> {
  private final IntakeCatalogue catalogue;

  CountParser(RowContext context, IntakeCatalogue catalogue) {
    super(
        context,
        new RawRow<>(CountField.values(), Map.of(), "Unknown field of counts"),
        CountField.UNIT);
    this.catalogue = catalogue;
  }

  @Override
  protected void refresh() {
    super.refresh();
    catalogue.refresh();
  }

  /** The days of the period, the last one exclusive. */
  private record Days(LocalDate from, LocalDate to) {}

  @Override
  protected void take(RowBatch batch) throws RowRefusal {
    checkName();
    StandardRules rules = rules();
    UnitPlace place = place();
    checkWithin(
        rules.unit(),
        ProblemCode.FOREIGN_STANDARD,
        "The standard belongs to other units; use one of this unit or of the whole company");
    String category = row().text(CountField.CATEGORY);
    checks()
        .require(
            category == null || rules.hasCategory(category),
            ProblemCode.UNKNOWN_CATEGORY,
            CountField.CATEGORY,
            "No version of the standard has this category");
    String channel = checks().optional(CountField.CHANNEL);
    Instant now = now();
    Days days = days(LocalDate.ofInstant(now, place.zone()));
    Numbers numbers = numbers();

    RowEncoder columns = begin(batch);
    columns.int4(rules.id());
    columns.int4(place.id());
    columns.text(row().text(CountField.TOUCHPOINT));
    columns.text(row().text(CountField.CRITERION));
    columns.text(category);
    columns.text(channel);
    columns.bytes(null);
    columns.instant(days.from().atStartOfDay(place.zone()).toInstant());
    columns.date(days.to());
    columns.int8(numbers.met());
    columns.int8(numbers.tolerated());
    columns.int8(numbers.missed());
    columns.int8(numbers.unobserved());
    columns.endRow(days.from(), now);
  }

  private StandardRules rules() throws RowRefusal {
    StandardRules rules =
        checks()
            .known(
                catalogue.standard(checks().required(CountField.STANDARD)),
                ProblemCode.UNKNOWN_STANDARD,
                CountField.STANDARD,
                "Unknown standard");
    String touchpoint = checks().required(CountField.TOUCHPOINT);
    checks()
        .require(
            rules.hasTouchpoint(touchpoint),
            ProblemCode.UNKNOWN_TOUCHPOINT,
            CountField.TOUCHPOINT,
            "No version of the standard has this touchpoint");
    checks()
        .require(
            rules.hasCriterion(touchpoint, checks().required(CountField.CRITERION)),
            ProblemCode.UNKNOWN_CRITERION,
            CountField.CRITERION,
            "No version of the standard has this criterion at the touchpoint");
    return rules;
  }

  private Days days(LocalDate today) throws RowRefusal {
    LocalDate from = checks().present(checks().date(CountField.FROM), CountField.FROM);
    LocalDate to = checks().present(checks().date(CountField.TO), CountField.TO);
    checks()
        .require(
            from.isBefore(to),
            ProblemCode.OUT_OF_RANGE,
            CountField.TO,
            "`to` (exclusive) must be after `from`");
    checks()
        .require(
            !to.isAfter(today.plusDays(1)),
            ProblemCode.IN_THE_FUTURE,
            CountField.TO,
            "The period ends in the future");
    return new Days(from, to);
  }

  private Numbers numbers() throws RowRefusal {
    Numbers numbers =
        new Numbers(
            checks().present(checks().count(CountField.MET), CountField.MET),
            orZero(CountField.TOLERATED),
            checks().present(checks().count(CountField.MISSED), CountField.MISSED),
            orZero(CountField.UNOBSERVED));
    checks()
        .require(
            numbers.met() + numbers.tolerated() + numbers.missed() + numbers.unobserved() > 0,
            ProblemCode.OUT_OF_RANGE,
            CountField.MET,
            "Counts of no interaction say nothing; leave the row out");
    return numbers;
  }

  private long orZero(CountField field) throws RowRefusal {
    Long count = checks().count(field);
    return count == null ? 0 : count;
  }
}
