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
import org.jspecify.annotations.Nullable;

/**
 * The query of one request, read strictly: an unknown or repeated name is rejected, since ignoring
 * a mistyped filter would silently widen the slice. An empty value counts as absent.
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
            throw invalid(name, "Unknown parameter; " + listed(known));
          }
          if (all.size() > 1) {
            throw invalid(name, "The parameter is given " + all.size() + " times");
          }
        });
    this.values = values;
  }

  /** The query with the parameters of an operation. */
  public QueryParameters(Map<String, List<String>> values, Parameters known) {
    this(values, known.names());
  }

  /** The query of a request. */
  public static QueryParameters of(UriInfo uri, Parameters known) {
    return new QueryParameters(uri.getQueryParameters(), known);
  }

  /** Parameters that the service itself sets; each has one value. */
  public static QueryParameters of(Map<String, String> values, Parameters known) {
    return new QueryParameters(
        values.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, value -> List.of(value.getValue()))),
        known);
  }

  private static String listed(Set<String> known) {
    return known.isEmpty()
        ? "this operation has no parameters"
        : "known parameters: " + String.join(", ", new TreeSet<>(known));
  }

  /**
   * The value of a parameter that is required or has a default.
   *
   * @throws ProblemException if it is invalid, or absent and required
   */
  public <T> T get(Parameter<T> parameter) {
    if (parameter.required()) {
      return parameter.value().read(parameter.name(), required(parameter.name()));
    }
    T value = find(parameter);
    if (value == null) {
      throw new IllegalStateException(parameter.name() + " is optional, so ask with find");
    }
    return value;
  }

  /**
   * The value of a parameter, its default if it is absent, null if it has none.
   *
   * @throws ProblemException if it is invalid
   */
  public <T> @Nullable T find(Parameter<T> parameter) {
    String text = text(parameter.name());
    return text == null ? parameter.absent() : parameter.value().read(parameter.name(), text);
  }

  /** Whether a parameter has a value. */
  public boolean has(Parameter<?> parameter) {
    return text(parameter.name()) != null;
  }

  /** The value, null if it is absent or empty. */
  public @Nullable String text(String name) {
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

  /** An ISO date of the years 1 to 9999, null if it is absent. */
  public @Nullable LocalDate date(String name) {
    String text = text(name);
    return text == null ? null : Value.date().read(name, text);
  }

  public boolean flag(String name) {
    return read(name, Value.flag(), false);
  }

  /** An integer within [min, max]; {@code absent} if there is none. */
  public int count(String name, int absent, int min, int max) {
    return read(name, Value.whole(min, max), absent);
  }

  /** An integer of at least 1, null if it is absent. */
  public @Nullable Integer ordinal(String name) {
    String text = text(name);
    return text == null ? null : Value.whole(1, Integer.MAX_VALUE).read(name, text);
  }

  /** A decimal number within [min, max]. */
  public double number(String name, double absent, double min, double max) {
    return read(name, Value.number(min, max), absent);
  }

  /** A constant of an enum, in lower case with hyphens, or as in responses. */
  public <E extends Enum<E>> E choice(String name, E absent) {
    return read(name, Value.choice(absent.getDeclaringClass()), absent);
  }

  private <T> T read(String name, Value<T> value, T absent) {
    String text = text(name);
    return text == null ? absent : value.read(name, text);
  }

  /** The problem of an invalid value, with the reason. */
  public static ProblemException invalid(String field, String detail) {
    return new ProblemException(ProblemCode.INVALID, detail, field);
  }
}
