package io.cxrating.intake.survey;

import io.cxrating.instrument.Instrument;
import io.cxrating.instrument.Instruments;
import io.cxrating.intake.parsing.UnitPlaces;
import java.util.Map;

/** The instruments and units that the rows of one batch may name. */
final class InstrumentShelf {
  private final Instruments instruments;
  private final UnitPlaces units;
  private Map<String, Instrument> known;
  private boolean refreshed;

  InstrumentShelf(Instruments instruments, UnitPlaces units) {
    this.instruments = instruments;
    this.units = units;
    this.known = instruments.current();
  }

  /** Reads both again, once; false if that was done before. */
  boolean refresh() {
    if (refreshed) {
      return false;
    }
    refreshed = true;
    known = instruments.latest();
    units.refresh();
    return true;
  }

  /** Null where there is no such instrument. */
  Instrument find(String key) {
    return known.get(key);
  }

  UnitPlaces units() {
    return units;
  }
}
