package io.cxrating.interaction;

import io.cxrating.standard.StandardHistory;
import io.cxrating.standard.Standards;
import io.cxrating.unit.UnitNode;
import io.cxrating.unit.UnitTree;
import io.cxrating.unit.Units;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/** The standards and units that the rows of one batch may name, made for quick lookup. */
final class IntakeCatalogue {
  private final Standards standards;
  private final Units units;
  private final String rootUnit;
  private Map<String, StandardHistory> histories;
  private UnitTree tree;
  private boolean refreshed;
  private final Map<String, StandardRules> rules = new HashMap<>();
  private final Map<String, UnitPlace> places = new HashMap<>();

  /** A unit's number in the ledger, and the zone of its local dates. */
  record UnitPlace(int id, ZoneId zone) {}

  /** {@code rootUnit}: the unit that the key is limited to, null where it is not. */
  IntakeCatalogue(Standards standards, Units units, String rootUnit) {
    this.standards = standards;
    this.units = units;
    this.rootUnit = rootUnit;
    this.histories = standards.current();
    this.tree = units.current();
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
    tree = units.latest();
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

  /** Null where there is no such unit within the scope of the key. */
  UnitPlace unit(String key) {
    UnitPlace known = places.get(key);
    if (known != null) {
      return known;
    }
    UnitNode node = tree.find(key).orElse(null);
    if (node == null || (rootUnit != null && !tree.isWithin(key, rootUnit))) {
      return null;
    }
    UnitPlace place = new UnitPlace(node.id(), tree.zoneOf(key));
    places.put(key, place);
    return place;
  }
}
