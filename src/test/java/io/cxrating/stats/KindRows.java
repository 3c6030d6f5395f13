package io.cxrating.stats;

import io.cxrating.stats.kind.KindCounts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** Counts rows by kind one by one: a simple implementation for tests. */
public final class KindRows<K> {

  private final Map<K, Integer> numbers = new LinkedHashMap<>();
  private final Map<Long, Map<Integer, Long>> groups = new TreeMap<>();
  private final Map<Long, Map<Integer, Long>> days = new TreeMap<>();

  public KindRows<K> add(long group, long day, K kind) {
    int number = numbers.computeIfAbsent(kind, key -> numbers.size());
    groups.computeIfAbsent(group, key -> new TreeMap<>()).merge(number, 1L, Long::sum);
    days.computeIfAbsent(day, key -> new TreeMap<>()).merge(number, 1L, Long::sum);
    return this;
  }

  public List<K> kinds() {
    return new ArrayList<>(numbers.keySet());
  }

  public double[] each(ToDoubleFunction<K> value) {
    return numbers.keySet().stream().mapToDouble(value).toArray();
  }

  public KindCounts counts() {
    KindCounts.Builder builder = new KindCounts.Builder();
    groups.forEach((id, cells) -> cells.forEach((kind, n) -> builder.group(id, kind, n)));
    days.forEach((id, cells) -> cells.forEach((kind, n) -> builder.day(id, kind, n)));
    return builder.build();
  }
}
