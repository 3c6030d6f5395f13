package io.cxrating.standard;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What makes an experience great, as declared before anything is measured. One value is the content
 * of one version; lists keep the order of the declaration.
 *
 * @param effectiveFrom first local date on which it is in force, null where the file does not say
 * @param coverageFloor share of declared weight that must be observed, below it nothing is rated
 * @param equivalenceMargin points within which two units count as equivalent
 */
public record Standard(
    String key,
    String name,
    LocalDate effectiveFrom,
    double coverageFloor,
    double equivalenceMargin,
    List<Band> bands,
    List<Outcome> outcomes,
    List<Category> categories,
    List<Measure> measures,
    List<Touchpoint> touchpoints) {

  /** A named range of ratings from {@code from} (inclusive) up to the next band. */
  public record Band(String name, double from) {}

  /** A successful customer outcome that criteria may serve. */
  public record Outcome(String key, String statement) {}

  /** A need that sets customers apart by what they need, not by who they are. */
  public record Category(String key, String statement) {}

  /** A fact that can be observed; {@code values} only for {@link MeasureType#CATEGORY}. */
  public record Measure(String key, MeasureType type, String unit, List<String> values) {}

  /** Where customer and company meet; {@code weight} is W_t. */
  public record Touchpoint(
      String key,
      String name,
      double weight,
      List<String> intendedEmotions,
      List<Criterion> criteria) {}

  /** A statement about one fact that can be true or false; {@code weight} is w_c. */
  public record Criterion(
      String key,
      String statement,
      String measure,
      Target target,
      double weight,
      boolean essential,
      List<String> serves,
      Map<String, Target> overrides) {}
}
