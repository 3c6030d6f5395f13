package io.cxrating.wire;

import org.jspecify.annotations.Nullable;

/**
 * A query parameter, declared once: it is the source of the strict reading and of the API's
 * description.
 *
 * @param name its name in the query
 * @param value its possible values
 * @param absent the default, null for none
 * @param required whether it is required
 * @param text its meaning, for the description
 * @param example one value, for the description
 */
public record Parameter<T>(
    String name,
    Value<T> value,
    @Nullable T absent,
    boolean required,
    String text,
    String example) {

  /** A required parameter. */
  public static <T> Parameter<T> required(
      String name, Value<T> value, String text, String example) {
    return new Parameter<>(name, value, null, true, text, example);
  }

  /** A parameter without a default; absent, it restricts nothing. */
  public static <T> Parameter<T> optional(
      String name, Value<T> value, String text, String example) {
    return new Parameter<>(name, value, null, false, text, example);
  }

  /** A parameter with a default. */
  public static <T> Parameter<T> of(
      String name, Value<T> value, T absent, String text, String example) {
    return new Parameter<>(name, value, absent, false, text, example);
  }

  /** A flag that is off by default. */
  public static Parameter<Boolean> flag(String name, String text) {
    return of(name, Value.flag(), false, text, "true");
  }
}
