package io.cxrating.contrast;

import io.cxrating.instrument.Instrument;
import io.cxrating.stats.survey.SurveyScale;
import io.cxrating.stats.survey.SurveyScale.Measure;
import io.cxrating.tally.Tally;
import io.cxrating.wire.QueryParameters;

/** An instrument with the interpretation of its scores. */
record InstrumentReading(Instrument instrument, SurveyScale scale) {

  static InstrumentReading of(Tally view, String key) {
    Instrument instrument = view.instruments().get(key);
    if (instrument == null) {
      throw QueryParameters.invalid("instrument", "There is no instrument '" + key + "'");
    }
    return new InstrumentReading(instrument, scale(instrument));
  }

  /** Without a declared top box, the top quarter of the scale is used. */
  private static SurveyScale scale(Instrument instrument) {
    if (instrument.kind() == Instrument.Kind.NPS) {
      return SurveyScale.netPromoter();
    }
    double middle = (instrument.scale().min() + instrument.scale().max()) / 2;
    double quarter = (instrument.scale().max() - instrument.scale().min()) / 4;
    double better = instrument.scale().lowerIsBetter() ? middle - quarter : middle + quarter;
    return new SurveyScale(
        instrument.kind() == Instrument.Kind.CSAT ? Measure.SHARE : Measure.MEAN,
        instrument.scale().min(),
        instrument.scale().max(),
        instrument.topBoxFrom() == null ? better : instrument.topBoxFrom(),
        middle,
        !instrument.scale().lowerIsBetter());
  }

  /** The figure's name in a sentence. */
  String name() {
    return instrument.kind() == Instrument.Kind.OTHER
        ? instrument.name()
        : instrument.kind().name();
  }

  /** The figure's name in a table. */
  String figure() {
    return switch (instrument.kind()) {
      case NPS -> "nps";
      case CSAT -> "csat";
      case CES -> "ces";
      case OTHER -> "mean";
    };
  }
}
