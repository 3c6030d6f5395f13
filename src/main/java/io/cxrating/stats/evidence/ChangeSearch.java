package io.cxrating.stats.evidence;

import io.cxrating.stats.Interval;
import io.cxrating.stats.evidence.ChangePoint.Shape;
import io.cxrating.stats.regression.BinomialPatterns;
import io.cxrating.stats.regression.LogisticFit;
import io.cxrating.stats.regression.LogisticRegression;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Searches for the value at which an outcome starts to change. Each shape at each edge between bins
 * is a logistic regression of the outcome on one covariate. The hypothesis of no change along the
 * measure is tested by the maximum of all score statistics, with draws by group. The interval
 * contains all edges whose likelihood ratio stays below −2 ln(1 − √(1 − α)) (Hansen 2000), times
 * the variance inflation by groups; it is at least as wide as a bin. A change point requires that a
 * straight line fits worse than this bound at α/3, because each of the three shapes may fit better
 * by chance.
 */
final class ChangeSearch {

  private static final int DRAWS = 999;

  /** Minimum share of the rows on either side of an edge. */
  private static final double TRIMMED = 0.05;

  /** Up to this number of bins each bin holds one value. */
  private static final int FEW_VALUES = 10;

  /** Share of the absolute scores of a group that rounding leaves of their sum. */
  private static final double ROUNDING = 1e-12;

  private final MeasureBins bins;
  private final double[] middle;
  private final double[] edge;
  private final double[] rows;
  private final double[] achieved;
  private final List<Candidate> candidates = new ArrayList<>();

  /** A shape at the edge above bin {@code bin}; its covariate by bin. */
  private record Candidate(Shape shape, int bin, double[] covariate) {}

  ChangeSearch(MeasureBins bins) {
    this.bins = bins;
    int size = bins.size();
    double[] ends = {bins.lowest()[0], bins.highest()[size - 1]};
    int exponent = Math.max(Math.getExponent(ends[0]), Math.getExponent(ends[1]));
    middle = scaled(bins.middle(), exponent);
    edge = scaled(bins.highest(), exponent);
    rows = bins.rows();
    achieved = bins.successes();
    double total = Arrays.stream(rows).sum();
    double low = lowest(total);
    double high = highest(total);
    double below = 0;
    for (int b = 0; b + 1 < size; b++) {
      below += rows[b];
      if (below >= TRIMMED * total && total - below >= TRIMMED * total) {
        addCandidates(b, low, high);
      }
    }
  }

  /**
   * The values divided by a power of 2 that makes them less than 2. Differences of values near the
   * largest number would be infinite; a power of 2 changes no digit.
   */
  private static double[] scaled(double[] values, int exponent) {
    return Arrays.stream(values).map(value -> Math.scalb(value, -exponent)).toArray();
  }

  /**
   * A slope ends where few rows are left, since a few extreme values would otherwise determine it.
   */
  private void addCandidates(int bin, double low, double high) {
    double[] step = new double[rows.length];
    double[] above = new double[rows.length];
    double[] below = new double[rows.length];
    for (int b = 0; b < rows.length; b++) {
      double value = Math.clamp(middle[b], low, high);
      step[b] = b > bin ? 1 : 0;
      above[b] = b > bin ? Math.max(0, value - edge[bin]) : 0;
      below[b] = b <= bin ? Math.max(0, edge[bin] - value) : 0;
    }
    candidates.add(new Candidate(Shape.STEP, bin, step));
    candidates.add(new Candidate(Shape.SLOPES_ABOVE, bin, above));
    candidates.add(new Candidate(Shape.SLOPES_BELOW, bin, below));
    candidates.removeIf(each -> Arrays.stream(each.covariate()).distinct().count() < 2);
  }

  /** A count with few distinct values has no extreme ones: each may be the level after a step. */
  private double lowest(double total) {
    return rows.length <= FEW_VALUES ? middle[0] : valueAt(TRIMMED * total);
  }

  private double highest(double total) {
    return rows.length <= FEW_VALUES ? middle[rows.length - 1] : valueAt((1 - TRIMMED) * total);
  }

  private double valueAt(double rank) {
    double sum = 0;
    for (int b = 0; b < rows.length; b++) {
      sum += rows[b];
      if (sum >= rank) {
        return middle[b];
      }
    }
    return middle[rows.length - 1];
  }

  /** Whether there is a candidate edge. */
  boolean possible() {
    return !candidates.isEmpty();
  }

  /** P value of the hypothesis of no change along the measure. */
  double pValue(long seed) {
    double[][] sums = new double[candidates.size()][];
    double[] root = new double[sums.length];
    double observed = 0;
    for (int m = 0; m < sums.length; m++) {
      sums[m] = scores(candidates.get(m).covariate());
      double squares = Arrays.stream(sums[m]).map(u -> u * u).sum();
      root[m] = Math.sqrt(squares);
      double total = Math.abs(Arrays.stream(sums[m]).sum());
      observed = Math.max(observed, root[m] > 0 ? total / root[m] : 0);
    }
    var normal = ZigguratSampler.NormalizedGaussian.of(RandomSource.XO_SHI_RO_256_PP.create(seed));
    int atLeast = 1;
    double[] draws = new double[sums.length == 0 ? 0 : sums[0].length];
    for (int draw = 0; draw < DRAWS; draw++) {
      Arrays.setAll(draws, g -> normal.sample());
      double largest = 0;
      for (int m = 0; m < sums.length; m++) {
        double sum = 0;
        for (int g = 0; g < draws.length; g++) {
          sum += draws[g] * sums[m][g];
        }
        largest = Math.max(largest, root[m] > 0 ? Math.abs(sum) / root[m] : 0);
      }
      atLeast += largest >= observed ? 1 : 0;
    }
    return atLeast / (DRAWS + 1.0);
  }

  /** By group, the score (w − w̄)(y − p̄) of a candidate covariate. */
  private double[] scores(double[] covariate) {
    double total = Arrays.stream(rows).sum();
    double share = Arrays.stream(achieved).sum() / total;
    double mean = 0;
    for (int b = 0; b < rows.length; b++) {
      mean += rows[b] * covariate[b] / total;
    }
    double[] ofKind = new double[bins.counts().kinds()];
    double[] absolute = new double[ofKind.length];
    for (int kind = 0; kind < ofKind.length; kind++) {
      double outcome = bins.achieved()[kind] ? 1 : 0;
      ofKind[kind] = (covariate[bins.binOf()[kind]] - mean) * (outcome - share);
      absolute[kind] = Math.abs(ofKind[kind]);
    }
    double[] sums = bins.counts().sumsByGroup(ofKind);
    double[] gross = bins.counts().sumsByGroup(absolute);
    Arrays.setAll(sums, g -> Math.abs(sums[g]) > ROUNDING * gross[g] ? sums[g] : 0);
    return sums;
  }

  /** The change point; empty if a straight line fits as well. */
  Optional<ChangePoint> find(double confidence) {
    double[] likelihood =
        candidates.stream().mapToDouble(each -> logLikelihood(each.covariate())).toArray();
    int best = 0;
    for (int m = 1; m < likelihood.length; m++) {
      best = likelihood[m] > likelihood[best] ? m : best;
    }
    double inflation = inflation(candidates.get(best).covariate());
    double alpha = 1 - confidence;
    if (straight() >= likelihood[best] - critical(alpha / Shape.values().length) * inflation / 2) {
      return Optional.empty();
    }
    double least = likelihood[best] - critical(alpha) * inflation / 2;
    int first = candidates.get(best).bin();
    int last = first;
    for (int m = 0; m < likelihood.length; m++) {
      if (likelihood[m] >= least) {
        first = Math.min(first, candidates.get(m).bin());
        last = Math.max(last, candidates.get(m).bin());
      }
    }
    if (!bins.discrete()) {
      first = Math.max(0, first - 1);
      last = Math.min(rows.length - 1, last + 1);
    }
    Candidate found = candidates.get(best);
    double[] edges = bins.highest();
    return Optional.of(
        new ChangePoint(
            edges[found.bin()], new Interval(edges[first], edges[last]), found.shape()));
  }

  /** The (1 − α) quantile of twice the likelihood ratio of a threshold. */
  private static double critical(double alpha) {
    return -2 * Math.log(1 - Math.sqrt(1 - alpha));
  }

  /** The better fit of two straight lines: in the values, and in their ranks. */
  private double straight() {
    double total = Arrays.stream(rows).sum();
    double low = lowest(total);
    double high = highest(total);
    double[] value = new double[rows.length];
    double[] rank = new double[rows.length];
    double below = 0;
    for (int b = 0; b < rows.length; b++) {
      value[b] = Math.clamp(middle[b], low, high);
      rank[b] = below + rows[b] / 2;
      below += rows[b];
    }
    return Math.max(logLikelihood(value), logLikelihood(rank));
  }

  private double logLikelihood(double[] covariate) {
    return fit(covariate).logLikelihood();
  }

  private LogisticFit fit(double[] covariate) {
    double[][] x = new double[rows.length][];
    Arrays.setAll(x, b -> new double[] {covariate[b]});
    return LogisticRegression.fit(new BinomialPatterns(x, achieved, rows));
  }

  /** The variance inflation of the effect by groups; at least 1. */
  private double inflation(double[] covariate) {
    LogisticFit fit = fit(covariate);
    double[] influence = new double[bins.counts().kinds()];
    for (int kind = 0; kind < influence.length; kind++) {
      influence[kind] = fit.influence(1, bins.binOf()[kind], bins.achieved()[kind]);
    }
    double byGroup =
        Arrays.stream(bins.counts().sumsByGroup(influence)).map(sum -> sum * sum).sum();
    double inflation = byGroup / fit.inverseInformation()[1][1];
    return inflation > 1 ? inflation : 1;
  }
}
