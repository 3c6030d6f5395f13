package io.cxrating.projection;

import io.cxrating.projection.table.KindTable;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the tables of a projection depend on; a projection with another shape is rebuilt.
 *
 * @param schema a hash of the tables, which changes with the kinds of rows and their columns
 * @param groups replicate groups of the ledger
 */
record ProjectionShape(int schema, int groups) {
  /** Increment it with every change of the tables of facts. */
  private static final int FACTS = 7;

  static ProjectionShape of(List<KindTable> tables, int groups) {
    String definitions =
        tables.stream().map(KindTable::definition).collect(Collectors.joining(";"));
    return new ProjectionShape((FACTS + ";" + definitions).hashCode(), groups);
  }
}
