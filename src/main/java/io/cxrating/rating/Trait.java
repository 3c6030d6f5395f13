package io.cxrating.rating;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.cxrating.problem.ProblemException;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What customers bring along, and units do not cause: what ratings may be adjusted for. */
public enum Trait {
  @JsonProperty("category")
  CATEGORY,
  @JsonProperty("channel")
  CHANNEL;

  /**
   * The parameter {@code adjust}: a comma list, none if it is absent.
   *
   * @throws ProblemException if it is none of them, or the slice is filtered by it
   */
  public static Set<Trait> adjust(QueryParameters query) {
    EnumSet<Trait> traits = EnumSet.noneOf(Trait.class);
    String text = query.text("adjust");
    for (String word : text == null ? new String[0] : text.split(",", -1)) {
      traits.add(
          Arrays.stream(values())
              .filter(trait -> QueryParameters.word(trait).equals(word))
              .findFirst()
              .orElseThrow(
                  () -> QueryParameters.invalid("adjust", "Expected category, channel or both")));
      if (query.text(word) != null) {
        throw QueryParameters.invalid(
            "adjust", "A slice of one " + word + " has no mix of them that could be made equal");
      }
    }
    return Collections.unmodifiableSet(traits);
  }
}
