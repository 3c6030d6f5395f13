package io.cxrating.comparison;

import com.fasterxml.jackson.annotation.JsonValue;
import io.cxrating.rating.QueryParameters;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What customers bring along, and units do not cause: what ratings may be adjusted for. */
enum Trait {
  CATEGORY("category"),
  CHANNEL("channel");

  private final String key;

  Trait(String key) {
    this.key = key;
  }

  @JsonValue
  String key() {
    return key;
  }

  /** The parameter {@code adjust}: a comma list, none if it is absent. */
  static Set<Trait> adjust(QueryParameters query) {
    EnumSet<Trait> traits = EnumSet.noneOf(Trait.class);
    String text = query.text("adjust");
    for (String word : text == null ? new String[0] : text.split(",", -1)) {
      traits.add(
          Arrays.stream(values())
              .filter(trait -> trait.key.equals(word))
              .findFirst()
              .orElseThrow(
                  () -> QueryParameters.invalid("adjust", "Expected category, channel or both")));
    }
    return Collections.unmodifiableSet(traits);
  }
}
