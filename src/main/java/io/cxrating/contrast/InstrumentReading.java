package io.cxrating.contrast;

import io.cxrating.instrument.Instrument;
import io.cxrating.stats.survey.SurveyScale;
import io.cxrating.stats.survey.SurveyScale.Measure;
import io.cxrating.tally.duckdb.TallyView;
import io.cxrating.wire.QueryParameters;

/** An instrument and what its scores mean. */
record InstrumentReading(Instrument instrument, SurveyScale scale) {

  static InstrumentReading of(TallyView view, String key) {
    Instrument instrument = view.instruments().get(key);
    if (instrument == null) {
      throw QueryParameters.invalid("instrument", "There is no instrument '" + key + "'");
    }
    return new InstrumentReading(instrument, scale(instrument));
  }

  /** Without a declared top box, the better quarter of the scale is it. */
  private static SurveyScale scale(Instrument instrument) {
    if (instrument.kind() == Instrument.Kind.NPS) {
      return SurveyScale.netPromoter();
    }
    double middle = (instrument.min() + instrument.max()) / 2;
    double quarter = (instrument.max() - instrument.min()) / 4;
    double better = instrument.lowerIsBetter() ? middle - quarter : middle + quarter;
    return new SurveyScale(
        instrument.kind() == Instrument.Kind.CSAT ? Measure.SHARE : Measure.MEAN,
        instrument.min(),
        instrument.max(),
        instrument.topBoxFrom() == null ? better : instrument.topBoxFrom(),
        middle,
        !instrument.lowerIsBetter());
  }

  /** What its figure is called in a sentence. */
  String name() {
    return instrument.kind() == Instrument.Kind.OTHER
        ? instrument.name()
        : instrument.kind().name();
  }

  /** What its figure is called in a table. */
  String figure() {
    return switch (instrument.kind()) {
      case NPS -> "nps";
      case CSAT -> "csat";
      case CES -> "ces";
      case OTHER -> "mean";
    };
  }
}
