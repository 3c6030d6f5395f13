package io.cxrating.intake.interaction;

import io.cxrating.standard.model.StandardHistory;
import io.cxrating.standard.publishing.Standards;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The standards that the rows of one batch may name, prepared for quick lookup. */
public final class IntakeCatalogue {
  private final Standards standards;
  private Map<String, StandardHistory> histories;
  private final Map<String, StandardRules> rules = new HashMap<>();

  public IntakeCatalogue(Standards standards) {
    this.standards = standards;
    this.histories = standards.current();
  }

  /**
   * Reloads the standards, so that a standard that another replica just published is not rejected
   * as unknown.
   */
  public void refresh() {
    histories = standards.latest();
    rules.clear();
  }

  /** Null if there is no such standard. */
  public @Nullable StandardRules standard(String key) {
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
}
