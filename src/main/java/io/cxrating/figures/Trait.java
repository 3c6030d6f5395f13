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
import java.util.Set;

/** Properties of customers that units do not cause. Ratings may be adjusted for them. */
public enum Trait {
  @JsonProperty("category")
  CATEGORY(Slice.CATEGORY),
  @JsonProperty("channel")
  CHANNEL(Slice.CHANNEL);

  /** The parameter {@code adjust}. */
  public static final Parameter<List<String>> ADJUST =
      Parameter.of(
          "adjust",
          Value.list(List.of("category", "channel"), text -> List.of(text.split(",", -1))),
          List.of(),
          "Adds figures for a common mix of these traits to each row",
          "category");

  /** The parameter that limits a slice to one value of the trait. */
  private final Parameter<String> filter;

  Trait(Parameter<String> filter) {
    this.filter = filter;
  }

  /**
   * The value of the parameter {@code adjust}: a comma-separated list; empty if it is absent.
   *
   * @throws ProblemException if a trait is unknown, or the slice is filtered by it
   */
  public static Set<Trait> adjust(QueryParameters query) {
    EnumSet<Trait> traits = EnumSet.noneOf(Trait.class);
    for (String word : query.get(ADJUST)) {
      traits.add(
          Arrays.stream(values())
              .filter(trait -> trait.filter.name().equals(word))
              .findFirst()
              .orElseThrow(
                  () -> QueryParameters.invalid("adjust", "Expected category, channel or both")));
    }
    for (Trait trait : traits) {
      if (query.has(trait.filter)) {
        throw QueryParameters.invalid(
            "adjust",
            "The slice is limited to one "
                + trait.filter.name()
                + ", so it cannot be adjusted for it");
      }
    }
    return Collections.unmodifiableSet(traits);
  }
}
