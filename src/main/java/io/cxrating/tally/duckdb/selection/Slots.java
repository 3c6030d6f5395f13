package io.cxrating.tally.duckdb.selection;

import io.cxrating.projection.table.FactColumns;
import io.cxrating.standard.model.JudgedCriterion;
import io.cxrating.standard.model.Judgement;
import io.cxrating.standard.model.Span;
import io.cxrating.standard.model.Standard.Touchpoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Maps score columns to criteria by touchpoint. An interaction has one touchpoint, so column {@code
 * s<k>} holds the k-th criterion of the row's touchpoint: there are as many columns as the largest
 * touchpoint has criteria.
 */
public final class Slots {
  private static final String NOTHING = "CAST(NULL AS INTEGER)";

  private final List<Integer> codes = new ArrayList<>();
  private final Map<Integer, Integer> indexOfCode = new HashMap<>();
  private final List<List<Integer>> criteria = new ArrayList<>();
  private final List<JudgedCriterion> judged;
  private final FactColumns columns;
  private final int count;

  public Slots(Judgement judgement, FactColumns columns) {
    this.columns = columns;
    judged = judgement.criteria();
    for (Touchpoint touchpoint : judgement.touchpoints()) {
      int code = columns.touchpointCode(touchpoint.key()).orElseThrow();
      indexOfCode.put(code, codes.size());
      codes.add(code);
      criteria.add(
          IntStream.range(0, judged.size())
              .filter(c -> judged.get(c).touchpoint().equals(touchpoint.key()))
              .boxed()
              .toList());
    }
    count = criteria.stream().mapToInt(List::size).max().orElse(0);
  }

  /** Number of score columns. */
  public int count() {
    return count;
  }

  public int touchpoints() {
    return codes.size();
  }

  public int criteria() {
    return judged.size();
  }

  /** Index of the touchpoint with that code. */
  public int touchpoint(int code) {
    return Objects.requireNonNull(indexOfCode.get(code), "only these touchpoints are selected");
  }

  /** The spans that the scores depend on. */
  public List<Span> spans() {
    return judged.stream().flatMap(JudgedCriterion::spans).distinct().toList();
  }

  /** Index of each criterion of a touchpoint, by score column. */
  public List<Integer> criteriaOf(int touchpoint) {
    return criteria.get(touchpoint);
  }

  /** {@code touchpoint IN (...)}. */
  public String touchpointCondition() {
    return codes.stream()
        .map(String::valueOf)
        .collect(Collectors.joining(", ", FactColumns.TOUCHPOINT + " IN (", ")"));
  }

  /** Definitions of the score columns over the facts. */
  public List<String> scores() {
    return bySlot("s", CriterionSql::score);
  }

  /** Definitions of columns {@code u<k>}: whether the score of column {@code s<k>} is undecided. */
  public List<String> undecided() {
    return bySlot("u", CriterionSql::undecided);
  }

  private List<String> bySlot(String name, BiFunction<JudgedCriterion, FactColumns, String> sql) {
    return IntStream.range(0, count)
        .mapToObj(slot -> byTouchpoint(of -> ofSlot(of, slot, sql)) + " AS " + name + slot)
        .toList();
  }

  private @Nullable String ofSlot(
      List<Integer> of, int slot, BiFunction<JudgedCriterion, FactColumns, String> sql) {
    return slot < of.size() ? sql.apply(judged.get(of.get(slot)), columns) : null;
  }

  /** The scores of some columns in one integer, two bits each: 0 unobserved, else score + 1. */
  public String pattern(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(
            slot -> " | (coalesce(s%d + 1, 0)::BIGINT << %d)".formatted(slot, 2 * (slot - from)))
        .collect(Collectors.joining("", "0::BIGINT", ""));
  }

  /** The sum of the observed scores of a row over the score columns, in halves. */
  public String halves() {
    return summed("coalesce(s%d, 0)");
  }

  /** Number of observed scores of a row over the score columns. */
  public String observed() {
    return summed("(s%d IS NOT NULL)::INTEGER");
  }

  private String summed(String of) {
    return IntStream.range(0, count)
        .mapToObj(slot -> " + " + of.formatted(slot))
        .collect(Collectors.joining("", "(0", ")"));
  }

  /** The lowest observed score of a row over the score columns. */
  public String lowest() {
    String least = least(IntStream.range(0, count).boxed().toList());
    return least == null ? NOTHING : least;
  }

  /** The lowest observed score of a row over the columns of essential criteria. */
  public String lowestEssential() {
    return byTouchpoint(
        of ->
            least(
                IntStream.range(0, of.size())
                    .filter(slot -> judged.get(of.get(slot)).essential())
                    .boxed()
                    .toList()));
  }

  private static @Nullable String least(List<Integer> slots) {
    return switch (slots.size()) {
      case 0 -> null;
      case 1 -> "s" + slots.getFirst();
      default ->
          slots.stream().map(slot -> "s" + slot).collect(Collectors.joining(", ", "least(", ")"));
    };
  }

  private String byTouchpoint(Function<List<Integer>, @Nullable String> expression) {
    StringBuilder sql = new StringBuilder("CASE touchpoint");
    boolean any = false;
    for (int t = 0; t < codes.size(); t++) {
      String of = expression.apply(criteria.get(t));
      if (of != null) {
        sql.append(" WHEN ").append(codes.get(t)).append(" THEN ").append(of);
        any = true;
      }
    }
    return any ? sql.append(" END").toString() : NOTHING;
  }
}
