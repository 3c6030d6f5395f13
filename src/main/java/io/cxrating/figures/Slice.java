package io.cxrating.figures;

import io.cxrating.problem.ProblemException;
import io.cxrating.wire.Parameter;
import io.cxrating.wire.Parameters;
import io.cxrating.wire.QueryParameters;
import io.cxrating.wire.Value;
import java.time.LocalDate;

/**
 * Which interactions an answer is about, as asked for; what is null does not restrict.
 *
 * @param standard key of the standard that judges them
 * @param unit key of a unit: the interactions of its whole subtree
 * @param from first local date
 * @param to first local date after the slice
 * @param touchpoint key of a touchpoint; the declared weight is restricted to it
 * @param criterion {@code touchpoint.criterion}, likewise
 * @param version the version that judges everything; null: the one in force
 */
public record Slice(
    String standard,
    String unit,
    LocalDate from,
    LocalDate to,
    String touchpoint,
    String criterion,
    String category,
    String channel,
    Integer version) {

  public static final Parameter<String> STANDARD =
      Parameter.required(
          "standard", Value.text(), "Key of the standard that judges", "it-service-desk");

  /** The unit whose subtree it is. */
  public static final Parameter<String> UNIT =
      Parameter.optional(
          "unit",
          Value.text(),
          "Key of a unit: its whole subtree. Absent: everything that the key may see",
          "acme");

  private static final Parameter<LocalDate> FROM =
      Parameter.optional("from", Value.date(), "First local date", "2016-03-01");
  private static final Parameter<LocalDate> TO =
      Parameter.optional("to", Value.date(), "First local date after the slice", "2016-06-01");
  private static final Parameter<String> CATEGORY =
      Parameter.optional(
          "category", Value.text(), "Only customers with this need", "keep-me-working");
  private static final Parameter<String> CHANNEL =
      Parameter.optional("channel", Value.text(), "Only this channel, as posted", "phone");
  private static final Parameter<Integer> VERSION =
      Parameter.optional(
          "version",
          Value.whole(1, Integer.MAX_VALUE),
          "Judge everything by this version of the standard",
          "1");

  /** The touchpoint that it is restricted to. */
  public static final Parameter<String> TOUCHPOINT =
      Parameter.optional(
          "touchpoint",
          Value.text(),
          "Only this touchpoint; its weight is then all there is",
          "resolution");

  private static final Parameter<String> CRITERION =
      Parameter.optional(
          "criterion",
          Value.text(),
          "Only this criterion, as touchpoint.criterion",
          "resolution.promise-kept");

  /** The parameters that say which interactions. */
  public static final Parameters FILTER =
      Parameters.of(STANDARD, UNIT, FROM, TO, CATEGORY, CHANNEL, VERSION);

  /** All of its parameters. */
  public static final Parameters PARAMETERS = FILTER.and(TOUCHPOINT, CRITERION);

  /** Checks that dates and criterion fit together. */
  public Slice {
    if (from != null && to != null && !from.isBefore(to)) {
      throw QueryParameters.invalid("to", "to (exclusive) must lie after from");
    }
    if (criterion != null && criterion.indexOf('.') < 0) {
      throw QueryParameters.invalid("criterion", "Expected touchpoint.criterion");
    }
    if (criterion != null && touchpoint != null && !criterion.startsWith(touchpoint + ".")) {
      throw QueryParameters.invalid("criterion", "The criterion is not one of the touchpoint");
    }
  }

  /**
   * @throws ProblemException if a value cannot be read
   */
  public static Slice of(QueryParameters query) {
    return new Slice(
        query.get(STANDARD),
        query.get(UNIT),
        query.get(FROM),
        query.get(TO),
        query.get(TOUCHPOINT),
        query.get(CRITERION),
        query.get(CATEGORY),
        query.get(CHANNEL),
        query.get(VERSION));
  }

  /** The same slice, judged by one version alone. */
  public Slice by(int other) {
    return new Slice(standard, unit, from, to, touchpoint, criterion, category, channel, other);
  }

  /** The same slice of another unit: the one that the key's scope leaves of what was asked for. */
  public Slice withUnit(String resolved) {
    return new Slice(
        standard, resolved, from, to, touchpoint, criterion, category, channel, version);
  }
}
