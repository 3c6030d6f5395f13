package io.cxrating.figures;

import io.cxrating.tally.Trait;
import io.cxrating.wire.Parameter;
import io.cxrating.wire.QueryParameters;
import io.cxrating.wire.Value;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The traits of customers that units do not cause. Ratings may be adjusted for their mix. */
public final class CaseMix {
  /** The parameter {@code adjust}. */
  public static final Parameter<List<String>> ADJUST =
      Parameter.of(
          "adjust",
          Value.<List<String>>list(
                  List.of(Trait.CATEGORY.name(), Trait.CHANNEL.name()),
                  text -> List.of(text.split(",", -1)))
              .orMatching(Dimension.ATTRIBUTES, "attribute.<key>"),
          List.of(),
          "Adds figures for a common mix of these traits to each row; an attribute of the standard"
              + " needs `caseMix: true`",
          "category");

  private CaseMix() {}

  /**
   * The value of the parameter {@code adjust}: a comma-separated list; empty if it is absent.
   *
   * @throws io.cxrating.problem.ProblemException if a trait is unknown, or the slice is limited to
   *     one value of it
   */
  public static Set<Trait> of(QueryParameters query, Slice slice) {
    SortedSet<Trait> traits = new TreeSet<>();
    for (String word : query.get(ADJUST)) {
      traits.add(
          Dimension.find(word)
              .map(Dimension::trait)
              .orElseThrow(
                  () ->
                      QueryParameters.invalid(
                          ADJUST.name(), "Expected category, channel or attribute.<key>")));
    }
    for (Trait trait : traits) {
      if (slice.customers().values(trait).size() == 1) {
        throw QueryParameters.invalid(
            ADJUST.name(),
            "The slice is limited to one " + trait.name() + ", so it cannot be adjusted for it");
      }
    }
    return Collections.unmodifiableSet(traits);
  }
}
