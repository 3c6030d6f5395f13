package io.cxrating.standard.model;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names of the parts of a standard for readers, for sentences and pages: the name or statement of
 * the newest version that declares one, else the key.
 */
public final class StandardNames {
  private final Map<String, String> touchpoints = new HashMap<>();
  private final Map<String, String> criteria = new HashMap<>();
  private final Map<String, String> categories = new HashMap<>();
  private final Map<String, String> outcomes = new HashMap<>();

  /** The names of everything that any version declares. */
  public StandardNames(StandardHistory history) {
    history.versions().forEach(version -> read(version.content()));
  }

  private void read(Standard content) {
    content.outcomes().forEach(each -> put(outcomes, each.key(), each.statement()));
    content.categories().forEach(each -> put(categories, each.key(), each.statement()));
    for (Standard.Touchpoint touchpoint : content.touchpoints()) {
      put(touchpoints, touchpoint.key(), touchpoint.name());
      for (Standard.Criterion criterion : touchpoint.criteria()) {
        put(criteria, touchpoint.key() + "." + criterion.key(), criterion.statement());
      }
    }
  }

  private static void put(Map<String, String> names, String key, @Nullable String name) {
    if (name != null && !name.isEmpty()) {
      names.put(key, name);
    }
  }

  /** The name of a touchpoint. */
  public String touchpoint(String key) {
    return touchpoints.getOrDefault(key, key);
  }

  /** The statement of a criterion of a touchpoint. */
  public String criterion(String touchpoint, String key) {
    return criteria.getOrDefault(touchpoint + "." + key, key);
  }

  /** The statement of a need. */
  public String category(String key) {
    return categories.getOrDefault(key, key);
  }

  /** The statement of an outcome. */
  public String outcome(String key) {
    return outcomes.getOrDefault(key, key);
  }

  /** A measure with its unit: underscores or hyphens in its key become blanks. */
  public static String measure(Standard.Measure measure) {
    String words = measure.key().replace('_', ' ').replace('-', ' ');
    return measure.unit() == null ? words : words + " (" + measure.unit() + ")";
  }
}
