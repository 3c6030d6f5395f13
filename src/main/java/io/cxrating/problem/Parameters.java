package io.cxrating.problem;

import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the query parameter that could not be parsed. */
final class Parameters {
  private Parameters() {}

  static Optional<Problem> unreadable(
      @Nullable Throwable cause, Map<String, List<String>> parameters) {
    if (!(cause instanceof IllegalArgumentException || cause instanceof DateTimeParseException)) {
      return Optional.empty();
    }
    return parameters.entrySet().stream()
        .filter(parameter -> parameter.getValue().stream().anyMatch(value -> blames(cause, value)))
        .map(Map.Entry::getKey)
        .findFirst()
        .map(name -> Problem.of(ProblemCode.BAD_REQUEST, expected(cause, name), name));
  }

  private static boolean blames(Throwable cause, String value) {
    return cause instanceof DateTimeParseException date
        ? date.getParsedString().equals(value)
        : String.valueOf(cause.getMessage()).contains("\"" + value + "\"");
  }

  private static String expected(Throwable cause, String name) {
    return switch (cause) {
      case DateTimeParseException date -> "Expected a date such as 2016-03-01 for " + name;
      case NumberFormatException number -> "Expected a number for " + name;
      default -> "Expected another value for " + name;
    };
  }
}
