package io.cxrating.standard.model;

import java.util.HashMap;
import java.util.Map;

/** The facts of an interaction in the form that criteria judge. */
public final class ObservedFacts {
  private ObservedFacts() {}

  /**
   * Stored facts, the values of their JSON: each is a Double, Boolean, String or {@link Censored}.
   */
  public static Map<String, Object> of(Map<String, Object> stored) {
    Map<String, Object> facts = new HashMap<>(stored);
    facts.replaceAll(
        (measure, value) ->
            switch (value) {
              case Number number -> number.doubleValue();
              case Map<?, ?> censored -> Censored.of(censored);
              default -> value;
            });
    return facts;
  }
}
