package io.cxrating.standard.model;

import io.cxrating.standard.model.Standard.Criterion;
import io.cxrating.standard.model.Standard.Measure;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A declared criterion together with what it demanded over time. It has two readings that always
 * agree: {@link #halves} for one interaction, {@link #sql} for millions. Both assume an interaction
 * of its touchpoint; whoever reads restricts to those.
 */
public final class JudgedCriterion {
  /** The fact is absent, not finite, or nothing was demanded of it. */
  public static final int UNOBSERVED = -1;

  /** A score of 0. */
  public static final int MISSED = 0;

  /** A score of one half. */
  public static final int TOLERATED = 1;

  /** A score of 1. */
  public static final int MET = 2;

  private final String touchpoint;
  private final Criterion declared;
  private final Measure measure;
  private final TreeMap<LocalDate, Demand> demands = new TreeMap<>();

  /** From which day on it is judged by {@link #measure}, or is not. */
  private final TreeMap<LocalDate, Boolean> measured = new TreeMap<>();

  private JudgedCriterion(String touchpoint, Criterion declared, Measure measure) {
    this.touchpoint = touchpoint;
    this.declared = declared;
    this.measure = measure;
  }

  /** {@code version}: the one that declares the criterion. */
  static JudgedCriterion of(
      StandardHistory history,
      Timeline timeline,
      Standard version,
      String touchpoint,
      Criterion declared) {
    Measure measure =
        declared.measure() == null ? null : version.measure(declared.measure()).orElse(null);
    JudgedCriterion judged = new JudgedCriterion(touchpoint, declared, measure);
    Demand before = Demand.NONE;
    for (Map.Entry<LocalDate, PublishedVersion> period : timeline.periods().entrySet()) {
      Demand demand =
          criterion(period.getValue().content(), touchpoint, declared.key())
              .map(criterion -> Demand.of(criterion, history))
              .orElse(Demand.NONE);
      if (!demand.equals(before)) {
        judged.demands.put(period.getKey(), demand);
      }
      before = demand;
      boolean measured = measure != null && demand.isOf(measure, period.getValue().content());
      if (judged.measured.isEmpty() || judged.measured.lastEntry().getValue() != measured) {
        judged.measured.put(period.getKey(), measured);
      }
    }
    return judged;
  }

  private static Optional<Criterion> criterion(Standard standard, String touchpoint, String key) {
    return standard.touchpoints().stream()
        .filter(one -> one.key().equals(touchpoint))
        .flatMap(one -> one.criteria().stream())
        .filter(one -> one.key().equals(key))
        .findAny();
  }

  /** The key of its touchpoint. */
  public String touchpoint() {
    return touchpoint;
  }

  /** Its key. */
  public String criterion() {
    return declared.key();
  }

  /** Whether missing it cannot be made good by anything else. */
  public boolean essential() {
    return declared.essential();
  }

  /** What the judging version declares of it. */
  public Criterion declared() {
    return declared;
  }

  /**
   * The measure that the judging version holds against a number; empty where it judges by something
   * else, or by nothing.
   */
  public Optional<Measure> numericMeasure() {
    Target target = declared.target();
    return target != null && target.fits(MeasureType.NUMBER)
        ? Optional.of(measure)
        : Optional.empty();
  }

  /**
   * The finite values of {@link #numericMeasure()} as an SQL expression over {@code columns}: NULL
   * on days on which the criterion was judged by another measure, by this one in another unit of
   * measure, or not at all.
   */
  public String valueSql(FactColumns columns) {
    return SqlReading.values(measured, columns.measureColumn(measure.key()));
  }

  /**
   * The measure that is held against the target on that day, null where nothing is demanded then.
   */
  public String measureOn(LocalDate day) {
    return demandOn(day).measure();
  }

  /**
   * The target for a customer of that category on that day, null where nothing is demanded.
   *
   * @param category null where the customer's category is not known
   */
  public Target targetFor(String category, LocalDate day) {
    return demandOn(day).targetFor(category);
  }

  /**
   * The score of one interaction in halves.
   *
   * @param facts observed values by measure: Double, Boolean or String; absent or null: unobserved
   * @param category the customer's category, null where it is not known
   * @param day local date of the interaction
   * @return {@link #UNOBSERVED}, {@link #MISSED}, {@link #TOLERATED} or {@link #MET}
   */
  public int halves(Map<String, Object> facts, String category, LocalDate day) {
    Demand demand = demandOn(day);
    return demand.target() == null
        ? UNOBSERVED
        : FactReading.halves(demand, category, facts.get(demand.measure()));
  }

  /** The same score as an SQL integer expression over {@code columns}: NULL, 0, 1 or 2. */
  public String sql(FactColumns columns) {
    return SqlReading.of(demands, columns);
  }

  private Demand demandOn(LocalDate day) {
    Map.Entry<LocalDate, Demand> period = demands.floorEntry(day);
    return period == null ? Demand.NONE : period.getValue();
  }

  /**
   * What one version demands of the criterion.
   *
   * @param measure null where nothing is demanded
   * @param target null where nothing is demanded
   * @param overrides by category, those equal to the target left out
   * @param values what a category measure may be; another value was never declared, so not observed
   */
  record Demand(String measure, Target target, Map<String, Target> overrides, List<String> values) {
    static final Demand NONE = new Demand(null, null, Map.of(), List.of());

    static Demand of(Criterion criterion, StandardHistory history) {
      if (criterion.target() == null) {
        return NONE;
      }
      Map<String, Target> overrides = new HashMap<>(criterion.overrides());
      overrides.values().removeIf(criterion.target()::equals);
      List<String> values = history.measure(criterion.measure()).values();
      return new Demand(criterion.measure(), criterion.target(), overrides, values);
    }

    /** Whether it is of that measure, and the version that makes it names no other unit of it. */
    boolean isOf(Measure other, Standard version) {
      return other.key().equals(measure)
          && version
              .measure(measure)
              .map(Measure::unit)
              .filter(unit -> !unit.equals(other.unit()))
              .isEmpty();
    }

    Target targetFor(String category) {
      return category == null ? target : overrides.getOrDefault(category, target);
    }
  }
}
