package io.cxrating.comparison;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.cxrating.rating.QueryParameters;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What customers bring along, and units do not cause: what ratings may be adjusted for. */
public enum Trait {
  @JsonProperty("category")
  CATEGORY,
  @JsonProperty("channel")
  CHANNEL;

  /** The parameter {@code adjust}: a comma list, none if it is absent. */
  static Set<Trait> adjust(QueryParameters query) {
    EnumSet<Trait> traits = EnumSet.noneOf(Trait.class);
    String text = query.text("adjust");
    for (String word : text == null ? new String[0] : text.split(",", -1)) {
      traits.add(
          Arrays.stream(values())
              .filter(trait -> trait.name().toLowerCase(Locale.ROOT).equals(word))
              .findFirst()
              .orElseThrow(
                  () -> QueryParameters.invalid("adjust", "Expected category, channel or both")));
    }
    return Collections.unmodifiableSet(traits);
  }
}
