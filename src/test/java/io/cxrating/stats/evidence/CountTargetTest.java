package io.cxrating.stats.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.stats.Clusters;
import io.cxrating.stats.EstimateOptions;
import io.cxrating.stats.Interval;
import io.cxrating.stats.KindRows;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A count with few values: 74 % return after 0 errors, then 48, 45 and 46 % after 1, 2 and 3. More
 * than 95 % of the rows have 0 or 1. A search that truncated 2 and 3 at the 95th percentile would
 * read them as 1, and a step from 0 to 1 as a straight line.
 */
class CountTargetTest {
  private static final int[] ROWS = {12_600, 6420, 640, 340};
  private static final double[] RATES = {0.74, 0.48, 0.45, 0.46};

  /** A prime number, so that neither values nor outcomes depend on customers. */
  private static final int CUSTOMERS = 499;

  private static final EstimateOptions OPTIONS =
      new EstimateOptions(0.95, Clusters.CUSTOMER, false, 0);

  private record Kind(int errors, boolean achieved) {}

  private static MeasureBins bins(double... values) {
    KindRows<Kind> rows = new KindRows<>();
    int row = 0;
    for (int errors = 0; errors < ROWS.length; errors++) {
      for (int i = 0; i < ROWS[errors]; i++) {
        boolean achieved = Math.floor((i + 1) * RATES[errors]) > Math.floor(i * RATES[errors]);
        rows.add(row++ % CUSTOMERS, 0, new Kind(errors, achieved));
      }
    }
    List<Kind> kinds = rows.kinds();
    boolean[] achieved = new boolean[kinds.size()];
    for (int kind = 0; kind < achieved.length; kind++) {
      achieved[kind] = kinds.get(kind).achieved();
    }
    return new MeasureBins(
        values,
        values,
        values,
        kinds.stream().mapToInt(Kind::errors).toArray(),
        achieved,
        rows.counts());
  }

  @Test
  void findsAStepAfterTheFirstValue() {
    MeasureCurve curve = MeasureCurve.of(bins(0, 1, 2, 3), OPTIONS);
    assertThat(curve.changePoint())
        .isEqualTo(new ChangePoint(0, new Interval(0, 0), ChangePoint.Shape.STEP));
    assertThat(curve.reasons()).isEmpty();
  }

  /** Differences of these values are larger than the largest number. */
  @Test
  void findsTheStepBetweenTheLargestNumbers() {
    MeasureCurve curve = MeasureCurve.of(bins(-1.7e308, 0, 1e308, 1.7e308), OPTIONS);
    assertThat(curve.changePoint())
        .isEqualTo(
            new ChangePoint(-1.7e308, new Interval(-1.7e308, -1.7e308), ChangePoint.Shape.STEP));
    assertThat(curve.pValue()).isEqualTo(0.001);
  }

  @Test
  void aPowerOfTwoChangesNoFigure() {
    MeasureCurve curve = MeasureCurve.of(bins(0, 1, 2, 3), OPTIONS);
    MeasureCurve scaled = MeasureCurve.of(bins(0, 0x1p-1070, 0x1p-1069, 0x3p-1070), OPTIONS);
    assertThat(scaled.pValue()).isEqualTo(curve.pValue());
    assertThat(scaled.changePoint().shape()).isEqualTo(ChangePoint.Shape.STEP);
    assertThat(scaled.changePoint().at()).isZero();
  }
}
