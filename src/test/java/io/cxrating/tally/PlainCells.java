package io.cxrating.tally;

import io.cxrating.standard.model.Standard.Touchpoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The cells of a query.
 *
 * @param categories in the order of declaration
 * @param rests values of attributes that count as {@code OTHER}
 */
record PlainCells(TallyQuery query, List<String> categories, Map<Trait, Set<String>> rests) {

  Map<TallyKey, List<PlainFact>> of(Stream<PlainFact> facts) {
    List<String> touchpoints =
        query.judgement().touchpoints().stream().map(Touchpoint::key).toList();
    Map<TallyKey, List<PlainFact>> cells = new TreeMap<>(order());
    facts
        .filter(fact -> touchpoints.contains(fact.touchpoint()))
        .filter(fact -> query.rowOfUnit() == null || query.rowOfUnit().containsKey(fact.unit()))
        .forEach(fact -> cells.computeIfAbsent(key(fact), key -> new ArrayList<>()).add(fact));
    return cells;
  }

  private TallyKey key(PlainFact fact) {
    return new TallyKey(
        query.rowOfUnit() == null ? null : query.rowOfUnit().get(fact.unit()),
        query.period() == null ? null : query.period().startOf(fact.day()),
        query.traits().stream().map(trait -> value(fact, trait)).toList());
  }

  private String value(PlainFact fact, Trait trait) {
    String value = fact.contact().value(trait);
    return value != null && rests.getOrDefault(trait, Set.of()).contains(value)
        ? Trait.OTHER
        : value;
  }

  private Comparator<TallyKey> order() {
    Comparator<TallyKey> order =
        Comparator.comparing(TallyKey::unitRow, last())
            .thenComparing(TallyKey::periodStart, last());
    for (int at = 0; at < query.traits().size(); at++) {
      int place = at;
      boolean declared = query.traits().get(at).equals(Trait.CATEGORY);
      order =
          order
              .thenComparing(
                  key -> {
                    String value = key.traits().get(place);
                    return declared && value != null ? (Integer) categories.indexOf(value) : null;
                  },
                  last())
              .thenComparing(key -> key.traits().get(place), last());
    }
    return order;
  }

  private static <T extends Comparable<? super T>> Comparator<T> last() {
    return Comparator.nullsLast(Comparator.naturalOrder());
  }
}
