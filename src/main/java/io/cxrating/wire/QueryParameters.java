package io.cxrating.wire;

import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import jakarta.ws.rs.core.UriInfo;
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
   * The query with the parameters of an operation.
   *
   * @throws ProblemException if a name is not among {@code known}, or occurs twice
   */
  public QueryParameters(Map<String, List<String>> values, Parameters known) {
    Set<String> names = known.names();
    values.forEach(
        (name, all) -> {
          if (!names.contains(name)) {
            throw invalid(name, "Unknown parameter; " + listed(names));
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
