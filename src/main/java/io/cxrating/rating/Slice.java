package io.cxrating.rating;

import io.cxrating.problem.ProblemException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

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

  /** Names of the parameters that say which interactions. */
  public static final Set<String> FILTER =
      Set.of("standard", "unit", "from", "to", "category", "channel", "version");

  /** The names of its parameters. */
  public static final Set<String> PARAMETERS =
      QueryParameters.names(List.of(FILTER, Set.of("touchpoint", "criterion")));

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
        query.required("standard"),
        query.text("unit"),
        query.date("from"),
        query.date("to"),
        query.text("touchpoint"),
        query.text("criterion"),
        query.text("category"),
        query.text("channel"),
        query.count("version", null, 1, Integer.MAX_VALUE));
  }

  /** The same slice, judged by one version alone. */
  Slice by(int other) {
    return new Slice(standard, unit, from, to, touchpoint, criterion, category, channel, other);
  }

  /** The same slice of another unit: the one that the key's scope leaves of what was asked for. */
  public Slice withUnit(String resolved) {
    return new Slice(
        standard, resolved, from, to, touchpoint, criterion, category, channel, version);
  }
}
