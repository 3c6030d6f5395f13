package io.cxrating.tally;

import io.cxrating.instrument.Instrument;
import io.cxrating.standard.StandardHistory;
import io.cxrating.unit.UnitTree;
import java.util.Map;

/** Units, standards and instruments as of one mark of the ledger. */
record Catalogue(
    UnitTree units, Map<String, StandardHistory> standards, Map<String, Instrument> instruments) {}
