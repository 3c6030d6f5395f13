package io.cxrating.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names the invalid field or position in a JSON body, in words free of Java. */
final class JsonDiagnosis {
  private JsonDiagnosis() {}

  /** Null if the body is not the cause. */
  static @Nullable Problem of(JsonProcessingException wrong) {
    return switch (wrong) {
      case UnrecognizedPropertyException unknown ->
          Problem.of(
              ProblemCode.UNKNOWN_FIELD,
              "There is no field %s here; there are %s"
                  .formatted(unknown.getPropertyName(), known(unknown)),
              path(unknown));
      case ValueInstantiationException refused -> refused(refused);
      case MismatchedInputException mismatch ->
          Problem.of(ProblemCode.WRONG_TYPE, expected(mismatch.getTargetType()), path(mismatch));
      case JsonMappingException mapping
          when mapping.getCause() instanceof JsonProcessingException at ->
          of(at);
      case JsonMappingException mapping -> null;
      default -> Problem.of(ProblemCode.BAD_REQUEST, "The body is not JSON: " + where(wrong));
    };
  }

  private static @Nullable Problem refused(ValueInstantiationException refused) {
    return switch (refused.getCause()) {
      case ProblemException wrong -> Problem.of(wrong);
      case IllegalArgumentException wrong ->
          Problem.of(ProblemCode.INVALID, wrong.getMessage(), path(refused));
      case null, default -> null;
    };
  }

  private static String known(UnrecognizedPropertyException unknown) {
    return unknown.getKnownPropertyIds().stream()
        .map(String::valueOf)
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static String where(JsonProcessingException wrong) {
    JsonLocation at = wrong.getLocation();
    String message = JsonSyntax.reason(wrong);
    return at == null
        ? message
        : "%s (line %d, column %d)".formatted(message, at.getLineNr(), at.getColumnNr());
  }

  private static @Nullable String path(JsonMappingException wrong) {
    String path =
        wrong.getPath().stream()
            .map(
                step ->
                    step.getFieldName() == null
                        ? "[" + step.getIndex() + "]"
                        : "." + step.getFieldName())
            .collect(Collectors.joining());
    return path.isEmpty() ? null : path.startsWith(".") ? path.substring(1) : path;
  }

  private static String expected(Class<?> type) {
    if (type == null) {
      return "The value has another type than documented";
    }
    if (type.isEnum()) {
      return "Expected one of " + Arrays.toString(type.getEnumConstants());
    }
    return "Expected " + kind(type);
  }

  private static String kind(Class<?> type) {
    if (CharSequence.class.isAssignableFrom(type)) {
      return "a string";
    }
    if (type == Boolean.class || type == boolean.class) {
      return "true or false";
    }
    if (type == Double.class || type == double.class) {
      return "a number";
    }
    if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
      return "a whole number";
    }
    if (type == LocalDate.class) {
      return "a date such as 2016-03-01";
    }
    if (Temporal.class.isAssignableFrom(type)) {
      return "an instant such as 2016-03-01T08:00:00Z";
    }
    if (Collection.class.isAssignableFrom(type) || type.isArray()) {
      return "an array";
    }
    return Map.class.isAssignableFrom(type) || type.isRecord() ? "an object" : "another type";
  }
}
