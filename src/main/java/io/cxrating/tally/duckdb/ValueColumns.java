package io.cxrating.tally.duckdb;

import io.cxrating.projection.table.FactColumns;
import io.cxrating.standard.model.JudgedCriterion;
import io.cxrating.standard.model.Judgement;
import io.cxrating.standard.model.Span;
import io.cxrating.tally.duckdb.selection.CriterionSql;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The values of the criteria on numeric measures, one row for each value: its touchpoint and its
 * slot, which is the index of the criterion within the touchpoint.
 */
final class ValueColumns {
  private final List<JudgedCriterion> judged;
  private final FactColumns columns;
  private final Map<Integer, List<Integer>> criteria = new LinkedHashMap<>();

  ValueColumns(Judgement judgement, FactColumns columns) {
    judged = judgement.criteria();
    this.columns = columns;
    for (int c = 0; c < judged.size(); c++) {
      if (judged.get(c).numericMeasure().isPresent()) {
        int touchpoint = columns.touchpointCode(judged.get(c).touchpoint()).orElseThrow();
        criteria.computeIfAbsent(touchpoint, code -> new ArrayList<>()).add(c);
      }
    }
  }

  boolean isEmpty() {
    return criteria.isEmpty();
  }

  /** The spans that the values depend on. */
  List<Span> spans() {
    return criteria.values().stream()
        .flatMap(List::stream)
        .flatMap(c -> judged.get(c).span().stream())
        .distinct()
        .toList();
  }

  /** Number of criteria that have values. */
  int count() {
    return criteria.values().stream().mapToInt(List::size).sum();
  }

  /** The index in the judgement of the criterion of a row. */
  int criterion(int touchpoint, int slot) {
    return Objects.requireNonNull(criteria.get(touchpoint), "only these touchpoints are selected")
        .get(slot);
  }

  /** {@code touchpoint IN (...)}. */
  String touchpointCondition() {
    return criteria.keySet().stream()
        .map(String::valueOf)
        .collect(Collectors.joining(", ", FactColumns.TOUCHPOINT + " IN (", ")"));
  }

  /** {@code slot} and {@code value} of a row of the facts; one row for each slot. */
  String unnested() {
    return unnested(criterion -> CriterionSql.value(criterion, columns));
  }

  /** The same with the smallest values that censored facts allow. */
  String unnestedCensored() {
    return unnested(criterion -> CriterionSql.least(criterion, columns));
  }

  private String unnested(Function<JudgedCriterion, String> value) {
    int slots = criteria.values().stream().mapToInt(List::size).max().orElse(0);
    String values =
        IntStream.range(0, slots)
            .mapToObj(slot -> ofSlot(slot, value))
            .collect(Collectors.joining(", ", "[", "]"));
    return "unnest(range(%d)) AS slot, unnest(%s) AS value".formatted(slots, values);
  }

  private String ofSlot(int slot, Function<JudgedCriterion, String> value) {
    return criteria.entrySet().stream()
        .filter(touchpoint -> slot < touchpoint.getValue().size())
        .map(
            touchpoint ->
                " WHEN %d THEN %s"
                    .formatted(
                        touchpoint.getKey(),
                        value.apply(judged.get(touchpoint.getValue().get(slot)))))
        .collect(Collectors.joining("", "CASE " + FactColumns.TOUCHPOINT, " END"));
  }
}
