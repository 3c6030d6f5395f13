package io.cxrating.intake.parsing;

import io.cxrating.unit.UnitNode;
import io.cxrating.unit.UnitTree;
import io.cxrating.unit.Units;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The units that the rows of one batch may name, prepared for quick lookup. */
public final class UnitPlaces {
  private final Units units;
  private final @Nullable String rootUnit;
  private final Map<String, UnitPlace> places = new HashMap<>();
  private UnitTree tree;

  /** A unit's number in the ledger, and the zone of its local dates. */
  public record UnitPlace(int id, ZoneId zone) {}

  /** {@code rootUnit}: the unit that the key is limited to, null if it is unlimited. */
  public UnitPlaces(Units units, @Nullable String rootUnit) {
    this.units = units;
    this.rootUnit = rootUnit;
    this.tree = units.current();
  }

  /** Reloads the units. */
  public void refresh() {
    tree = units.latest();
  }

  /** The number of the unit that the key is limited to, null if it is unlimited. */
  @Nullable Integer rootId() {
    return rootUnit == null ? null : tree.find(rootUnit).orElseThrow().id();
  }

  /** Whether the first unit is the second one or below it. */
  boolean isWithin(String key, String root) {
    return tree.isWithin(key, root);
  }

  /** Null if there is no such unit within the scope of the key. */
  public @Nullable UnitPlace find(String key) {
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
