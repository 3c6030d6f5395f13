package io.cxrating.standard.model;

import io.cxrating.problem.ProblemException.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What makes an experience great, as declared before anything is measured. One value is the content
 * of one version; lists keep the order of the declaration.
 *
 * @param metadata its names, its unit and its first day
 * @param thresholds the numbers for judging ratings
 */
public record Standard(
    Metadata metadata,
    Thresholds thresholds,
    List<Outcome> outcomes,
    List<Category> categories,
    List<Attribute> attributes,
    List<Measure> measures,
    List<BusinessCalendar> calendars,
    List<Touchpoint> touchpoints) {

  /** Default share of declared weight that must be observed. */
  public static final double DEFAULT_COVERAGE_FLOOR = 0.8;

  /** Default of the points within which units count as equivalent. */
  public static final double DEFAULT_EQUIVALENCE_MARGIN = 2;

  /** Default of N*. */
  public static final double DEFAULT_MONITORING_INFORMATION = 5000;

  /** Default bands; below the last one a rating is poor. */
  public static final List<Band> DEFAULT_BANDS =
      List.of(new Band("great", 90), new Band("good", 75), new Band("fair", 50));

  /** The maximum number of criteria of one touchpoint. */
  public static final int MAX_CRITERIA = 31;

  public Standard {
    outcomes = List.copyOf(outcomes);
    categories = List.copyOf(categories);
    attributes = List.copyOf(attributes);
    measures = List.copyOf(measures);
    calendars = List.copyOf(calendars);
    touchpoints = List.copyOf(touchpoints);
    List<Violation> violations =
        new ArrayList<>(
            Consistency.violations(
                thresholds.bands(), outcomes, categories, measures, touchpoints));
    violations.addAll(Consistency.violations(attributes));
    violations.addAll(DerivedMeasures.violations(measures, calendars));
    if (!violations.isEmpty()) {
      throw new InvalidStandard(violations);
    }
  }

  /** A standard without attributes and calendars. */
  public Standard(
      Metadata metadata,
      Thresholds thresholds,
      List<Outcome> outcomes,
      List<Category> categories,
      List<Measure> measures,
      List<Touchpoint> touchpoints) {
    this(metadata, thresholds, outcomes, categories, List.of(), measures, List.of(), touchpoints);
  }

  /**
   * What a standard says about itself.
   *
   * @param name its name for readers
   * @param unit key of the unit that it belongs to, with all units below; null for the whole
   *     company
   * @param effectiveFrom first local date on which it is in force, null if the file gives none
   */
  public record Metadata(
      String key, String name, @Nullable String unit, @Nullable LocalDate effectiveFrom) {
    public Metadata {
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(name, "name");
    }
  }

  /** The key of the standard. */
  public String key() {
    return metadata.key();
  }

  /** The name for readers. */
  public String name() {
    return metadata.name();
  }

  /** The key of the unit that it belongs to; null for the whole company. */
  public @Nullable String unit() {
    return metadata.unit();
  }

  /** The first local date on which it is in force, null if the file gives none. */
  public @Nullable LocalDate effectiveFrom() {
    return metadata.effectiveFrom();
  }

  /**
   * The numbers for judging ratings.
   *
   * @param coverageFloor share of declared weight that must be observed; below it no rating is
   *     given
   * @param equivalenceMargin points within which two units count as equivalent
   * @param monitoringInformation N*, the effective sample size at which daily monitoring is most
   *     precise; fixed before looking at data
   * @param bands descending by lower bound; below the last there is no name
   */
  public record Thresholds(
      double coverageFloor,
      double equivalenceMargin,
      double monitoringInformation,
      List<Band> bands) {

    /** The thresholds of a standard that declares none. */
    public static final Thresholds DEFAULT =
        new Thresholds(
            DEFAULT_COVERAGE_FLOOR,
            DEFAULT_EQUIVALENCE_MARGIN,
            DEFAULT_MONITORING_INFORMATION,
            DEFAULT_BANDS);

    public Thresholds {
      require(coverageFloor >= 0 && coverageFloor <= 1, "coverageFloor must be from 0 to 1");
      require(positive(equivalenceMargin), "equivalenceMargin must be greater than 0");
      require(positive(monitoringInformation), "monitoringInformation must be greater than 0");
      bands = List.copyOf(bands);
    }
  }

  /** The declared measure with that key. */
  public Optional<Measure> measure(@Nullable String measure) {
    return measures.stream().filter(declared -> declared.key().equals(measure)).findFirst();
  }

  /** The name and version of the language of standards that this service reads. */
  public static final String API_VERSION = "cxrating.io/v1";

  public static final String KIND = "ExperienceStandard";

  /** A named range of ratings from {@code from} (inclusive) up to the next band. */
  public record Band(String name, double from) {
    public Band {
      Objects.requireNonNull(name, "name");
      require(from >= 0 && from <= 100, "a band must start from 0 to 100");
    }
  }

  /**
   * A successful customer outcome that criteria may serve.
   *
   * @param derivation the rule that derives it from interactions, null if it is observed and posted
   */
  public record Outcome(String key, String statement, @Nullable Derivation derivation) {
    public Outcome {
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(statement, "statement");
    }
  }

  /** A category of customers by their needs, not by demographics. */
  public record Category(String key, String statement) {
    public Category {
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(statement, "statement");
    }
  }

  /**
   * A fact that can be observed.
   *
   * @param unit unit of measure, null if there is none or it is not declared
   * @param values the possible values; empty except for {@link MeasureType#CATEGORY}
   * @param inferredBy who inferred it if it is an emotion, null if it is observed
   * @param derived how it follows from instants and dates, null if it is posted
   */
  public record Measure(
      String key,
      MeasureType type,
      @Nullable String unit,
      List<String> values,
      @Nullable Inference inferredBy,
      @Nullable Derived derived) {
    public Measure {
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(type, "type");
      values = List.copyOf(values);
    }

    /** An observed fact. */
    public Measure(String key, MeasureType type, @Nullable String unit, List<String> values) {
      this(key, type, unit, values, null, null);
    }

    /** Whether it is an emotion of the customer: declared as inferred, or called emotion. */
    public boolean isEmotion() {
      return type == MeasureType.CATEGORY && (inferredBy != null || key.equals("emotion"));
    }
  }

  /** Where customer and company meet; {@code weight} is W_t. */
  public record Touchpoint(
      String key,
      @Nullable String name,
      double weight,
      List<String> intendedEmotions,
      List<Criterion> criteria) {
    public Touchpoint {
      Objects.requireNonNull(key, "key");
      require(positive(weight), "a weight must be finite and greater than 0");
      intendedEmotions = List.copyOf(intendedEmotions);
      criteria = List.copyOf(criteria);
      require(criteria.size() <= MAX_CRITERIA, "a touchpoint can have at most 31 criteria");
    }
  }

  /**
   * A statement about one fact that can be true or false; {@code weight} is w_c.
   *
   * @param statement in the customer's words, empty if the file gives none
   * @param measure null in a draft that does not yet declare how it is observed
   * @param target null in a draft: nothing is demanded, so the criterion stays unobserved
   * @param overrides targets that replace {@code target}, by category
   */
  public record Criterion(
      String key,
      String statement,
      @Nullable String measure,
      @Nullable Target target,
      double weight,
      boolean essential,
      List<String> serves,
      Map<String, Target> overrides) {
    public Criterion {
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(statement, "statement");
      require(positive(weight), "a weight must be finite and greater than 0");
      serves = List.copyOf(serves);
      overrides = Map.copyOf(overrides);
    }
  }

  /**
   * Whether both give every slice the same rating: the same weights, targets, spans, bands, floor
   * and margins. Names, statements, outcomes, what criteria serve, and emotions are ignored.
   */
  public boolean judgesLike(Standard other) {
    return judging().equals(other.judging());
  }

  private List<Object> judging() {
    List<Optional<Span>> spans =
        touchpoints.stream()
            .flatMap(touchpoint -> touchpoint.criteria().stream())
            .map(one -> measure(one.measure()).flatMap(measure -> Span.of(this, measure)))
            .toList();
    return List.of(thresholds, spans, touchpoints.stream().map(Standard::judging).toList());
  }

  private static List<Object> judging(Touchpoint touchpoint) {
    return List.of(
        touchpoint.key(),
        touchpoint.weight(),
        touchpoint.criteria().stream()
            .map(
                one ->
                    new Criterion(
                        one.key(),
                        "",
                        one.measure(),
                        one.target(),
                        one.weight(),
                        one.essential(),
                        List.of(),
                        one.overrides()))
            .toList());
  }

  private static boolean positive(double number) {
    return number > 0 && number < Double.POSITIVE_INFINITY;
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException("Not so: " + rule);
    }
  }
}
