package io.cxrating.figures.rated;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.standard.model.Standard.Band;
import io.cxrating.stats.Interval;
import java.util.List;
import org.junit.jupiter.api.Test;

class BandVerdictTest {
  private static final List<Band> BANDS =
      List.of(new Band("great", 90), new Band("good", 75), new Band("fair", 50));

  @Test
  void includesTheLowerLimit() {
    assertThat(verdict(75, 75, 80)).isEqualTo(new BandVerdict("good", true));
    assertThat(verdict(74.9999, 60, 80)).isEqualTo(new BandVerdict("fair", false));
  }

  @Test
  void isUncertainWhenTheIntervalReachesTheNextBand() {
    assertThat(verdict(80, 75, 90)).isEqualTo(new BandVerdict("good", false));
    assertThat(verdict(80, 75, 89.9999)).isEqualTo(new BandVerdict("good", true));
  }

  /** Attainment 0.9 at each touchpoint, with weights 7, 3 and 0.5. */
  @Test
  void ignoresRoundingErrorBelowALimit() {
    assertThat(verdict(89.99999999999999, 89, 92).name()).isEqualTo("great");
  }

  @Test
  void usesPoorBelowAllBands() {
    assertThat(verdict(0, 0, 49.9)).isEqualTo(new BandVerdict("poor", true));
    assertThat(verdict(100, 90, 100)).isEqualTo(new BandVerdict("great", true));
  }

  private static BandVerdict verdict(double value, double lower, double upper) {
    return BandVerdict.of(value, new Interval(lower, upper), BANDS);
  }
}
