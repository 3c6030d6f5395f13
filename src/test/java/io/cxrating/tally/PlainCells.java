package io.cxrating.tally;

import io.cxrating.standard.model.Standard.Touchpoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The cells of a query.
 *
 * @param categories in the order of declaration
 */
record PlainCells(TallyQuery query, List<String> categories) {

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
        query.byCategory() ? fact.contact().category() : null,
        query.byChannel() ? fact.contact().channel() : null);
  }

  private Comparator<TallyKey> order() {
    return Comparator.comparing(TallyKey::unitRow, last())
        .thenComparing(TallyKey::periodStart, last())
        .thenComparing(
            key -> key.category() == null ? null : categories.indexOf(key.category()), last())
        .thenComparing(TallyKey::channel, last());
  }

  private static <T extends Comparable<? super T>> Comparator<T> last() {
    return Comparator.nullsLast(Comparator.naturalOrder());
  }
}
