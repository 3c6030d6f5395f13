package io.cxrating.intake.interaction;

import io.cxrating.intake.parsing.UnitPlaces;
import io.cxrating.standard.model.StandardHistory;
import io.cxrating.standard.publishing.Standards;
import java.util.HashMap;
import java.util.Map;

/** The standards and units that the rows of one batch may name, made for quick lookup. */
final class IntakeCatalogue {
  private final Standards standards;
  private final UnitPlaces units;
  private Map<String, StandardHistory> histories;
  private boolean refreshed;
  private final Map<String, StandardRules> rules = new HashMap<>();

  IntakeCatalogue(Standards standards, UnitPlaces units) {
    this.standards = standards;
    this.units = units;
    this.histories = standards.current();
  }

  /**
   * Reads both again, once; false if that was done before. What another replica published just now
   * must not be refused as unknown, and rows of unknown things must not become queries.
   */
  boolean refresh() {
    if (refreshed) {
      return false;
    }
    refreshed = true;
    histories = standards.latest();
    units.refresh();
    rules.clear();
    return true;
  }

  /** Null where there is no such standard. */
  StandardRules standard(String key) {
    StandardRules known = rules.get(key);
    if (known != null) {
      return known;
    }
    StandardHistory history = histories.get(key);
    if (history == null) {
      return null;
    }
    StandardRules made = new StandardRules(history);
    rules.put(key, made);
    return made;
  }

  UnitPlaces units() {
    return units;
  }
}
