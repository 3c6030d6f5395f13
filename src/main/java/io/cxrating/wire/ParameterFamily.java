package io.cxrating.wire;

/**
 * Query parameters whose names are a common prefix and a key that is only known when a request
 * arrives, such as {@code attribute.plan}.
 *
 * @param name the common part of their names, before the dot
 * @param value the possible values of each
 * @param text their meaning, for the description
 * @param exampleKey one key, for the description
 * @param example one value of that parameter
 */
public record ParameterFamily<T>(
    String name, Value<T> value, String text, String exampleKey, String example) {

  /** The common part of their names, with the dot. */
  public String prefix() {
    return name + ".";
  }

  /** The parameter with that key. */
  public Parameter<T> of(String key) {
    return Parameter.optional(prefix() + key, value, text, example);
  }

  /** Whether a parameter of that name belongs to the family. */
  boolean includes(String parameter) {
    return parameter.startsWith(prefix()) && parameter.length() > prefix().length();
  }
}
