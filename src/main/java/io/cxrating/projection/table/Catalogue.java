package io.cxrating.projection.table;

import io.cxrating.instrument.Instrument;
import io.cxrating.standard.model.StandardHistory;
import io.cxrating.unit.UnitTree;
import java.util.Map;

/** Units, standards and instruments as of one mark of the ledger. */
public record Catalogue(
    UnitTree units, Map<String, StandardHistory> standards, Map<String, Instrument> instruments) {}
