package io.cxrating.wire;

/**
 * A query parameter, declared once: the strict reading and the description of the API come from it.
 *
 * @param name as in the address
 * @param value what it may be
 * @param absent what holds where it is not given, null for nothing
 * @param required whether it has to be given
 * @param text what it means, for the description
 * @param example one value, for the description
 */
public record Parameter<T>(
    String name, Value<T> value, T absent, boolean required, String text, String example) {

  /** A parameter that has to be given. */
  public static <T> Parameter<T> required(
      String name, Value<T> value, String text, String example) {
    return new Parameter<>(name, value, null, true, text, example);
  }

  /** A parameter without which there is no restriction. */
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
