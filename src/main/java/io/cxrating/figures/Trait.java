package io.cxrating.figures;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.cxrating.problem.ProblemException;
import io.cxrating.wire.Parameter;
import io.cxrating.wire.QueryParameters;
import io.cxrating.wire.Value;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What customers bring along, and units do not cause: what ratings may be adjusted for. */
public enum Trait {
  @JsonProperty("category")
  CATEGORY,
  @JsonProperty("channel")
  CHANNEL;

  /** The parameter. */
  public static final Parameter<List<String>> ADJUST =
      Parameter.of(
          "adjust",
          Value.list(List.of("category", "channel"), text -> List.of(text.split(",", -1))),
          List.of(),
          "Each row also gets the figures as if all units had the same mix of these",
          "category");

  /**
   * The parameter {@code adjust}: a comma list, none if it is absent.
   *
   * @throws ProblemException if it is none of them, or the slice is filtered by it
   */
  public static Set<Trait> adjust(QueryParameters query) {
    EnumSet<Trait> traits = EnumSet.noneOf(Trait.class);
    for (String word : query.get(ADJUST)) {
      traits.add(
          Arrays.stream(values())
              .filter(trait -> trait.name().toLowerCase(Locale.ROOT).equals(word))
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
