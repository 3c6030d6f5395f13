package io.cxrating.wire;

import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The query of one request, read strictly: an unknown or repeated name is refused, since a mistyped
 * filter that is ignored widens the slice without a word. An empty value counts as absent.
 */
public final class QueryParameters {
  private final Map<String, List<String>> values;

  /**
   * @throws ProblemException if a name is not among {@code known}, or occurs twice
   */
  public QueryParameters(Map<String, List<String>> values, Set<String> known) {
    values.forEach(
        (name, all) -> {
          if (!known.contains(name)) {
            throw invalid(name, "There is no such parameter; " + listed(known));
          }
          if (all.size() > 1) {
            throw invalid(name, "The parameter is given " + all.size() + " times");
          }
        });
    this.values = values;
  }

  /** The same with the parameters of an operation. */
  public QueryParameters(Map<String, List<String>> values, Parameters known) {
    this(values, known.names());
  }

  /** The query of a request. */
  public static QueryParameters of(UriInfo uri, Parameters known) {
    return new QueryParameters(uri.getQueryParameters(), known);
  }

  /** Parameters that were put together here; each has one value. */
  public static QueryParameters of(Map<String, String> values, Parameters known) {
    return new QueryParameters(
        values.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, value -> List.of(value.getValue()))),
        known);
  }

  private static String listed(Set<String> known) {
    return known.isEmpty()
        ? "this operation takes none"
        : "known are " + String.join(", ", new TreeSet<>(known));
  }

  /**
   * The value of a parameter, its default where it is absent.
   *
   * @throws ProblemException if it cannot be read, or is absent and required
   */
  public <T> T get(Parameter<T> parameter) {
    if (parameter.required()) {
      required(parameter.name());
    }
    return read(parameter.name(), parameter.value(), parameter.absent());
  }

  /** Whether a parameter has a value. */
  public boolean has(Parameter<?> parameter) {
    return text(parameter.name()) != null;
  }

  /** The value, null where it is absent or empty. */
  public String text(String name) {
    List<String> all = values.get(name);
    return all == null || all.isEmpty() || all.getFirst().isEmpty() ? null : all.getFirst();
  }

  public String required(String name) {
    String text = text(name);
    if (text == null) {
      throw invalid(name, "The parameter is required");
    }
    return text;
  }

  /** An ISO date of the years 1 to 9999, null where it is absent. */
  public LocalDate date(String name) {
    return read(name, Value.date(), null);
  }

  public boolean flag(String name) {
    return read(name, Value.flag(), false);
  }

  /** An integer within [min, max]; {@code absent} (may be null) where it is not given. */
  public Integer count(String name, Integer absent, int min, int max) {
    return read(name, Value.whole(min, max), absent);
  }

  /** A decimal number within [min, max]. */
  public double number(String name, double absent, double min, double max) {
    return read(name, Value.number(min, max), absent);
  }

  /** One of the constants of an enum, written in lower case with hyphens, or as in answers. */
  public <E extends Enum<E>> E choice(String name, E absent) {
    return read(name, Value.choice(absent.getDeclaringClass()), absent);
  }

  private <T> T read(String name, Value<T> value, T absent) {
    String text = text(name);
    return text == null ? absent : value.read(name, text);
  }

  /** A value that cannot be used, and why. */
  public static ProblemException invalid(String field, String detail) {
    return new ProblemException(ProblemCode.INVALID, detail, field);
  }
}
