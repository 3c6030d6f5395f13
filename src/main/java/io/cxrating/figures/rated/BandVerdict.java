package io.cxrating.figures.rated;

import io.cxrating.standard.model.Standard.Band;
import io.cxrating.stats.Interval;
import io.cxrating.stats.Rounding;
import java.util.Comparator;
import java.util.List;

/**
 * The band of the unrounded rating; lower limits are inclusive.
 *
 * @param certain whether the whole interval lies in the band
 */
public record BandVerdict(String name, boolean certain) {
  /** Name of the band below all declared bands. */
  static final String LOWEST = "poor";

  static BandVerdict of(double rating, Interval interval, List<Band> bands) {
    Band at = bandOf(rating, bands);
    boolean certain =
        at.equals(bandOf(interval.lower(), bands)) && at.equals(bandOf(interval.upper(), bands));
    return new BandVerdict(at.name(), certain);
  }

  private static Band bandOf(double rating, List<Band> bands) {
    return bands.stream()
        .filter(band -> !Rounding.isBelow(rating, band.from()))
        .max(Comparator.comparingDouble(Band::from))
        .orElse(new Band(LOWEST, 0));
  }
}
