package io.cxrating.standard.model;

import io.cxrating.standard.model.Standard.Criterion;
import io.cxrating.standard.model.Standard.Measure;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A declared criterion together with its demands over time. {@link #halves} judges one interaction;
 * an engine that judges millions gives the same results. Both assume an interaction of its
 * touchpoint.
 */
public final class JudgedCriterion {
  /** The fact is censored, and not all values that it allows have the same score. */
  public static final int UNDECIDED = -2;

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
  private final @Nullable Measure measure;
  private final @Nullable Span span;
  private final TreeMap<LocalDate, Demand> demands = new TreeMap<>();

  /** The measures of the demands; an undeclared value of a category counts as unobserved. */
  private final Map<String, Measure> demanded = new HashMap<>();

  /** By first day, whether it is judged by {@link #measure} from then on. */
  private final TreeMap<LocalDate, Boolean> measured = new TreeMap<>();

  private JudgedCriterion(String touchpoint, Criterion declared, Standard version) {
    this.touchpoint = touchpoint;
    this.declared = declared;
    measure = version.measure(declared.measure()).orElse(null);
    span = measure == null ? null : Span.of(version, measure).orElse(null);
  }

  /** {@code version}: the version that declares the criterion. */
  static JudgedCriterion of(
      StandardHistory history,
      Timeline timeline,
      Standard version,
      String touchpoint,
      Criterion declared) {
    JudgedCriterion judged = new JudgedCriterion(touchpoint, declared, version);
    Measure measure = judged.measure;
    Demand before = Demand.NONE;
    for (Map.Entry<LocalDate, PublishedVersion> period : timeline.periods().entrySet()) {
      Demand demand =
          criterion(period.getValue().content(), touchpoint, declared.key())
              .map(one -> Demand.of(period.getValue().content(), one))
              .orElse(Demand.NONE);
      if (!demand.equals(before)) {
        judged.demands.put(period.getKey(), demand);
        judged.declare(demand, history);
      }
      before = demand;
      boolean measured =
          measure != null && demand.isOf(measure, judged.span, period.getValue().content());
      if (judged.measured.isEmpty() || judged.measured.lastEntry().getValue() != measured) {
        judged.measured.put(period.getKey(), measured);
      }
    }
    return judged;
  }

  private void declare(Demand demand, StandardHistory history) {
    if (demand.measure() != null) {
      demanded.put(demand.measure(), history.measure(demand.measure()));
    }
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

  /** Whether an experience cannot be great without it. */
  public boolean essential() {
    return declared.essential();
  }

  /** The declaration in the judging version. */
  public Criterion declared() {
    return declared;
  }

  /**
   * The measure that the judging version compares with a number; empty if it judges another type of
   * measure, or none.
   */
  public Optional<Measure> numericMeasure() {
    Target target = declared.target();
    return target != null && target.fits(MeasureType.NUMBER)
        ? Optional.ofNullable(measure)
        : Optional.empty();
  }

  /** How the judging version derives the measure; empty if it is posted. */
  public Optional<Span> span() {
    return Optional.ofNullable(span);
  }

  /**
   * Whether it is judged by {@link #numericMeasure()}, by the first day from which this holds or
   * does not: false on days on which it was judged by another measure, by this one in another unit
   * of measure, by another span, or not at all. {@link LocalDate#MIN}: from the beginning.
   */
  public SortedMap<LocalDate, Boolean> measured() {
    return Collections.unmodifiableSortedMap(measured);
  }

  /** The spans that it is judged by on any day. */
  public Stream<Span> spans() {
    return demands.values().stream().map(Demand::span).filter(Objects::nonNull).distinct();
  }

  /**
   * The demands by their first day; successive demands differ, and before the first day nothing is
   * demanded. {@link LocalDate#MIN}: from the beginning.
   */
  public SortedMap<LocalDate, Demand> demands() {
    return Collections.unmodifiableSortedMap(demands);
  }

  /**
   * Whether both demand the same of every interaction; names and weights are ignored. A value of a
   * category that only one of the histories declares is ignored too, since no stored fact has it.
   */
  public boolean judgesLike(JudgedCriterion other) {
    return touchpoint.equals(other.touchpoint) && demands.equals(other.demands);
  }

  /** The measure that is compared with the target on that day, null if nothing is demanded then. */
  public @Nullable String measureOn(LocalDate day) {
    return demandOn(day).measure();
  }

  /**
   * The target for a customer of that category on that day, null if nothing is demanded.
   *
   * @param category null if the customer's category is unknown
   */
  public @Nullable Target targetFor(@Nullable String category, LocalDate day) {
    return demandOn(day).targetFor(category);
  }

  /**
   * The score of one interaction in halves; an undecided one is unobserved too.
   *
   * @param facts observed values by measure: Double, Boolean, String or {@link Censored}; absent or
   *     null: unobserved
   * @param category the customer's category, null if it is unknown
   * @param day local date of the interaction
   * @return {@link #UNOBSERVED}, {@link #MISSED}, {@link #TOLERATED} or {@link #MET}
   */
  public int halves(Map<String, Object> facts, @Nullable String category, LocalDate day) {
    return Math.max(result(facts, category, day), UNOBSERVED);
  }

  /** The same, with {@link #UNDECIDED} apart from {@link #UNOBSERVED}. */
  public int result(Map<String, Object> facts, @Nullable String category, LocalDate day) {
    Demand demand = demandOn(day);
    String name = demand.measure();
    Target target = demand.targetFor(category);
    Measure observed = name == null ? null : demanded.get(name);
    return observed == null || target == null
        ? UNOBSERVED
        : FactReading.halves(target, observed, facts.get(name));
  }

  /**
   * Facts with the value of the measure that is demanded on that day, if it is derived.
   *
   * @param facts observed values by measure, as stored
   * @param occurredAt the time of the interaction
   * @param zone the zone of its unit
   * @param day its local date
   */
  public Map<String, Object> derive(
      Map<String, Object> facts, Instant occurredAt, ZoneId zone, LocalDate day) {
    Demand demand = demandOn(day);
    if (demand.measure() == null || demand.span() == null) {
      return facts;
    }
    Map<String, Object> derived = new HashMap<>(facts);
    Double value = demand.span().value(facts, occurredAt, zone);
    if (value != null) {
      derived.put(demand.measure(), value);
    }
    return derived;
  }

  private Demand demandOn(LocalDate day) {
    Map.Entry<LocalDate, Demand> period = demands.floorEntry(day);
    return period == null ? Demand.NONE : period.getValue();
  }
}
