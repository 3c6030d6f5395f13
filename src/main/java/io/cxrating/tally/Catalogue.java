package io.cxrating.tally;

import io.cxrating.standard.StandardHistory;
import io.cxrating.unit.UnitTree;
import java.util.Map;

/** Units and standards as of one mark of the ledger. */
record Catalogue(UnitTree units, Map<String, StandardHistory> standards) {}
