package io.cxrating.standard.model;

import io.cxrating.problem.ProblemException.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What makes an experience great, as declared before anything is measured. One value is the content
 * of one version; lists keep the order of the declaration.
 *
 * @param effectiveFrom first local date on which it is in force, null where the file does not say
 * @param coverageFloor share of declared weight that must be observed, below it nothing is rated
 * @param equivalenceMargin points within which two units count as equivalent
 * @param monitoringInformation N*, the effective interactions at which watching every day is
 *     sharpest; to be fixed before looking
 * @param bands descending by where they start; below the last nothing has a name
 */
public record Standard(
    String key,
    String name,
    LocalDate effectiveFrom,
    double coverageFloor,
    double equivalenceMargin,
    double monitoringInformation,
    List<Band> bands,
    List<Outcome> outcomes,
    List<Category> categories,
    List<Measure> measures,
    List<Touchpoint> touchpoints) {

  /** Share of declared weight that must be observed where a standard does not say. */
  public static final double DEFAULT_COVERAGE_FLOOR = 0.8;

  /** Points within which units count as equivalent where a standard does not say. */
  public static final double DEFAULT_EQUIVALENCE_MARGIN = 2;

  /** N* where a standard does not say. */
  public static final double DEFAULT_MONITORING_INFORMATION = 5000;

  /** The bands where a standard does not say; below the last a rating is poor. */
  public static final List<Band> DEFAULT_BANDS =
      List.of(new Band("great", 90), new Band("good", 75), new Band("fair", 50));

  /** The most criteria that one touchpoint may have. */
  public static final int MAX_CRITERIA = 31;

  public Standard {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(name, "name");
    require(coverageFloor >= 0 && coverageFloor <= 1, "coverageFloor lies between 0 and 1");
    require(positive(equivalenceMargin), "equivalenceMargin is a number above 0");
    require(positive(monitoringInformation), "monitoringInformation is a number above 0");
    bands = List.copyOf(bands);
    outcomes = List.copyOf(outcomes);
    categories = List.copyOf(categories);
    measures = List.copyOf(measures);
    touchpoints = List.copyOf(touchpoints);
    List<Violation> violations =
        Consistency.violations(bands, outcomes, categories, measures, touchpoints);
    if (!violations.isEmpty()) {
      throw new InvalidStandard(violations);
    }
  }

  /** The declared measure of that key. */
  public Optional<Measure> measure(String measure) {
    return measures.stream().filter(declared -> declared.key().equals(measure)).findFirst();
  }

  /** The name and kind of language that this service reads. */
  public static final String API_VERSION = "cxrating.io/v1";

  public static final String KIND = "ExperienceStandard";

  /** A named range of ratings from {@code from} (inclusive) up to the next band. */
  public record Band(String name, double from) {
    public Band {
      Objects.requireNonNull(name, "name");
      require(from >= 0 && from <= 100, "a band starts between 0 and 100");
    }
  }

  /**
   * A successful customer outcome that criteria may serve.
   *
   * @param derivation how it follows from the interactions, null where it is observed and posted
   */
  public record Outcome(String key, String statement, Derivation derivation) {
    public Outcome {
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(statement, "statement");
    }
  }

  /** A need that sets customers apart by what they need, not by who they are. */
  public record Category(String key, String statement) {
    public Category {
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(statement, "statement");
    }
  }

  /**
   * A fact that can be observed.
   *
   * @param unit unit of measure, null where there is none or it does not say
   * @param values what can be observed; empty but for {@link MeasureType#CATEGORY}
   * @param inferredBy who concluded it where it is a feeling, null for what was observed
   */
  public record Measure(
      String key, MeasureType type, String unit, List<String> values, Inference inferredBy) {
    public Measure {
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(type, "type");
      values = List.copyOf(values);
    }

    /** An observed fact. */
    public Measure(String key, MeasureType type, String unit, List<String> values) {
      this(key, type, unit, values, null);
    }

    /** Whether it says what the customer felt: declared as inferred, or called emotion. */
    public boolean isEmotion() {
      return type == MeasureType.CATEGORY && (inferredBy != null || key.equals("emotion"));
    }
  }

  /** Where customer and company meet; {@code weight} is W_t. */
  public record Touchpoint(
      String key,
      String name,
      double weight,
      List<String> intendedEmotions,
      List<Criterion> criteria) {
    public Touchpoint {
      Objects.requireNonNull(key, "key");
      require(positive(weight), "a weight is a finite number above 0");
      intendedEmotions = List.copyOf(intendedEmotions);
      criteria = List.copyOf(criteria);
      require(criteria.size() <= MAX_CRITERIA, "a touchpoint has at most 31 criteria");
    }
  }

  /**
   * A statement about one fact that can be true or false; {@code weight} is w_c.
   *
   * @param statement in the customer's words, empty where the file does not say
   * @param measure null in a draft that does not say yet how it would be observed
   * @param target null in a draft: nothing is demanded, so it stays unobserved
   * @param overrides targets that take the place of {@code target}, by category
   */
  public record Criterion(
      String key,
      String statement,
      String measure,
      Target target,
      double weight,
      boolean essential,
      List<String> serves,
      Map<String, Target> overrides) {
    public Criterion {
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(statement, "statement");
      require(positive(weight), "a weight is a finite number above 0");
      serves = List.copyOf(serves);
      overrides = Map.copyOf(overrides);
    }
  }

  /**
   * Whether every rating by it is the one by {@code other}: the same weights, targets, bands, floor
   * and margins. Names, statements, outcomes, what serves them and emotions judge nothing.
   */
  public boolean judgesLike(Standard other) {
    return judging().equals(other.judging());
  }

  private List<Object> judging() {
    return List.of(
        coverageFloor,
        equivalenceMargin,
        monitoringInformation,
        bands,
        touchpoints.stream().map(Standard::judging).toList());
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
