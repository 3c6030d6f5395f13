package io.cxrating.stats.rating;

import io.cxrating.stats.variance.Autocorrelation;
import io.cxrating.stats.variance.DaySums;
import io.cxrating.stats.variance.Influence;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Searches for a change of the level within a period: a step at one day, or a straight line, fitted
 * by least squares to the sums by day with the weights of the days. It requires suspected
 * autocorrelation of the days and at least 14 days. The statistic is √(gain / s² · (1 − ρ)/(1 +
 * ρ)), gain the reduction of the sum of squares by the fit, s² the variance and ρ ≥ 0 the
 * autocorrelation, corrected for bias, of the residuals (as Bai and Perron 2003 allow for serial
 * correlation). A line requires a statistic above 3, a step one above 4 because its day is searched
 * for. If both are found, the one with the smaller residuals is used.
 */
final class LevelSearch {

  private static final double FOUND_LINE = 3;
  private static final double FOUND_STEP = 4;
  private static final int LEAST_SEGMENT = 4;
  private static final double LEAST_SHARE = 0.1;
  private static final double HIGHEST = 0.9;

  private final Influence influence;
  private final double rating;
  private final double[] weights;
  private final DaySums sums;
  private final double squares;

  /**
   * A change and the sums by day without it.
   *
   * @param change the change of the level
   * @param left the sums by day after removal of the change
   */
  record Found(LevelChange change, DaySums left) {}

  /** A fit: the residuals, their sum of squares, the statistic and the change. */
  private record Fit(double[] left, double squares, double statistic, LevelChange change) {

    boolean isFound() {
      boolean line = change.shape() == LevelChange.Movement.LINE;
      return statistic > (line ? FOUND_LINE : FOUND_STEP);
    }
  }

  private LevelSearch(Influence influence, double rating, double[] weights, DaySums sums) {
    this.influence = influence;
    this.rating = rating;
    this.weights = weights;
    this.sums = sums;
    this.squares = squares(sums.z());
  }

  /**
   * The change of a rating.
   *
   * @param influence of the rating
   * @param rating R in points
   * @param weights weight of each day in it; they sum to 1
   * @param dayBlocks true keeps the weekday pattern
   */
  static Optional<Found> of(
      Influence influence, double rating, double[] weights, boolean dayBlocks) {
    DaySums sums = DaySums.of(influence, dayBlocks);
    if (sums.days() < StatusRule.ENOUGH_DAYS || !sums.serial().isSuspected()) {
      return Optional.empty();
    }
    LevelSearch search = new LevelSearch(influence, rating, weights, sums);
    return Stream.of(search.line(), search.step())
        .filter(Fit::isFound)
        .reduce((one, other) -> other.squares() < one.squares() ? other : one)
        .map(fit -> new Found(fit.change(), new DaySums(fit.left(), sums.fitted() + 1)));
  }

  private Fit line() {
    double centre = 0;
    for (int d = 0; d < weights.length; d++) {
      centre += weights[d] * d;
    }
    double product = 0;
    double square = 0;
    for (int d = 0; d < weights.length; d++) {
      double x = weights[d] * (d - centre);
      product += x * sums.z()[d];
      square += x * x;
    }
    double slope = square > 0 ? product / square : 0;
    double[] left = new double[weights.length];
    for (int d = 0; d < left.length; d++) {
      left[d] = sums.z()[d] - slope * weights[d] * (d - centre);
    }
    double first = level(-slope * centre);
    double last = level(slope * (left.length - 1 - centre));
    return fit(left, 2, new LevelChange(LevelChange.Movement.LINE, null, first, last));
  }

  private Fit step() {
    int at = bestStep();
    double before = mean(sums.z(), 0, at);
    double after = mean(sums.z(), at, weights.length);
    double[] left = new double[weights.length];
    for (int d = 0; d < left.length; d++) {
      left[d] = sums.z()[d] - weights[d] * (d < at ? before : after);
    }
    LevelChange change =
        new LevelChange(
            LevelChange.Movement.STEP,
            LocalDate.ofEpochDay(influence.dayIds()[at]),
            level(mean(influence.byDay(), 0, at)),
            level(mean(influence.byDay(), at, weights.length)));
    return fit(left, 3, change);
  }

  /** The first day after the step with the largest reduction of the sum of squares. */
  private int bestStep() {
    int days = weights.length;
    int segment = Math.max(LEAST_SEGMENT, (int) Math.ceil(LEAST_SHARE * days));
    double allProducts = 0;
    double allSquares = 0;
    for (int d = 0; d < days; d++) {
      allProducts += weights[d] * sums.z()[d];
      allSquares += weights[d] * weights[d];
    }
    double sum = 0;
    double total = 0;
    double weight = 0;
    double products = 0;
    double weightSquares = 0;
    for (double z : sums.z()) {
      total += z;
    }
    int best = segment;
    double most = Double.NEGATIVE_INFINITY;
    for (int k = 1; k <= days - segment; k++) {
      sum += sums.z()[k - 1];
      weight += weights[k - 1];
      products += weights[k - 1] * sums.z()[k - 1];
      weightSquares += weights[k - 1] * weights[k - 1];
      double before = weight > 0 ? sum / weight : 0;
      double after = weight < 1 ? (total - sum) / (1 - weight) : 0;
      double gain =
          before * (2 * products - before * weightSquares)
              + after * (2 * (allProducts - products) - after * (allSquares - weightSquares));
      if (k >= segment && gain > most) {
        most = gain;
        best = k;
      }
    }
    return best;
  }

  /** Σ z / Σ m over a range of days, the end exclusive: points above the rating. */
  private double mean(double[] z, int from, int to) {
    double sum = 0;
    double weight = 0;
    for (int d = from; d < to; d++) {
      sum += z[d];
      weight += weights[d];
    }
    return weight > 0 ? sum / weight : 0;
  }

  private double level(double above) {
    return Math.clamp(rating + above, 0, 100);
  }

  private Fit fit(double[] left, int parameters, LevelChange change) {
    double rest = squares(left);
    double freedom = left.length - parameters - sums.fitted();
    double bias = (double) parameters / left.length;
    double rho =
        Math.clamp(
            (Autocorrelation.of(left).lagOne() + bias) * (1 + 4.0 / left.length), 0, HIGHEST);
    double gain = Math.max(0, squares - rest) * freedom * (1 - rho) / (1 + rho);
    double statistic = gain > 0 ? Math.sqrt(gain / rest) : 0;
    return new Fit(left, rest, statistic, change);
  }

  private static double squares(double[] values) {
    double squares = 0;
    for (double value : values) {
      squares += value * value;
    }
    return squares;
  }
}
