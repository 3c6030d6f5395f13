package io.cxrating.wire;

import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The query of one request, read strictly: an unknown or repeated name is rejected, since ignoring
 * a mistyped filter would silently widen the slice. An empty value counts as absent.
 */
public final class QueryParameters {
  private final Map<String, List<String>> values;

  /**
   * The query with the parameters of an operation.
   *
   * @throws ProblemException if a name is not among {@code known}, or occurs twice
   */
  public QueryParameters(Map<String, List<String>> values, Parameters known) {
    values.forEach(
        (name, all) -> {
          if (!known.include(name)) {
            throw invalid(name, "Unknown parameter; " + listed(known.listed()));
          }
          if (all.size() > 1) {
            throw invalid(name, "The parameter is given " + all.size() + " times");
          }
        });
    this.values = values;
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

  private static String listed(List<String> known) {
    return known.isEmpty()
        ? "this operation has no parameters"
        : "known parameters: " + String.join(", ", known);
  }

  /**
   * The value of a parameter that is required or has a default.
   *
   * @throws ProblemException if it is invalid, or absent and required
   */
  public <T> T get(Parameter<T> parameter) {
    T value = find(parameter);
    if (value == null && parameter.required()) {
      throw invalid(parameter.name(), "The parameter is required");
    }
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
    String text = text(parameter);
    return text == null ? parameter.absent() : parameter.value().read(parameter.name(), text);
  }

  /**
   * The values of the parameters of a family, by key; those that are absent or empty are omitted.
   *
   * @throws ProblemException if one is invalid
   */
  public <T> SortedMap<String, T> all(ParameterFamily<T> family) {
    SortedMap<String, T> all = new TreeMap<>();
    for (String name : values.keySet()) {
      if (family.includes(name)) {
        String key = name.substring(family.prefix().length());
        T value = find(family.of(key));
        if (value != null) {
          all.put(key, value);
        }
      }
    }
    return all;
  }

  /** Whether a parameter has a value. */
  public boolean has(Parameter<?> parameter) {
    return text(parameter) != null;
  }

  private @Nullable String text(Parameter<?> parameter) {
    List<String> all = values.get(parameter.name());
    return all == null || all.isEmpty() || all.getFirst().isEmpty() ? null : all.getFirst();
  }

  /** The problem of an invalid value, with the reason. */
  public static ProblemException invalid(String field, String detail) {
    return new ProblemException(ProblemCode.INVALID, detail, field);
  }
}
