package io.cxrating.projection.table;

import io.cxrating.ledger.kind.RowKind;
import java.util.List;

/** The positions of the values of an interaction that a table of facts knows by their meaning. */
record FactPlaces(
    int standard,
    int touchpoint,
    int category,
    int channel,
    int journey,
    int occurred,
    int facts,
    int attributes) {
  static FactPlaces of(RowKind<?> interactions) {
    List<String> names =
        interactions.projected().stream().map(column -> column.projected().name()).toList();
    return new FactPlaces(
        place(names, "standard"),
        place(names, "touchpoint"),
        place(names, "category"),
        place(names, FactTable.CHANNEL),
        place(names, "journey"),
        place(names, "occurred"),
        place(names, "facts"),
        place(names, "attributes"));
  }

  private static int place(List<String> names, String name) {
    int place = names.indexOf(name);
    if (place < 0) {
      throw new IllegalArgumentException("Interactions have no " + name + " in the projection");
    }
    return place;
  }
}
