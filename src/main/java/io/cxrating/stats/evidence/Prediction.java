package io.cxrating.stats.evidence;

import io.cxrating.stats.EstimateOptions;
import io.cxrating.stats.Interval;
import io.cxrating.stats.discrimination.Auc;
import io.cxrating.stats.discrimination.AucEstimate;
import io.cxrating.stats.kind.KindCounts;
import io.cxrating.stats.kind.KindStatistic;
import io.cxrating.stats.kind.LinearEstimate;
import io.cxrating.stats.regression.BinomialPatterns;
import io.cxrating.stats.regression.LogisticFit;
import io.cxrating.stats.regression.LogisticRegression;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How well the declared score of an interaction predicts the outcome. The score is Σ w_c s_c / Σ
 * w_c over the observed criteria of its touchpoint.
 *
 * @param interactions with a known outcome and a score
 * @param auc area under the curve, ½ for no better than chance
 * @param interval of the area, by group
 * @param calibration bins of equal size along the score, equal scores in one bin
 */
public record Prediction(long interactions, double auc, Interval interval, List<Bin> calibration) {

  private static final int BINS = 10;

  /** Copies the list. */
  public Prediction {
    calibration = List.copyOf(calibration);
  }

  /**
   * Interactions with similar scores.
   *
   * @param lowestScore of the bin, 0 to 1
   * @param highestScore of the bin
   * @param interactions in it
   * @param expected mean probability of the outcome by a logistic regression on the score alone
   * @param rate share that achieved the outcome
   * @param interval of the rate; null with fewer than two groups
   */
  public record Bin(
      double lowestScore,
      double highestScore,
      long interactions,
      double expected,
      double rate,
      @Nullable Interval interval) {}

  /**
   * Estimates the prediction.
   *
   * @param kinds the interactions
   * @param weights w_c by touchpoint and criterion
   * @param options level and clusters of the intervals
   * @return the prediction; null if either side of the outcome has fewer than 10 groups
   */
  public static @Nullable Prediction of(
      OutcomeKinds kinds, double[][] weights, EstimateOptions options) {
    double[] score = scores(kinds, weights);
    KindCounts rows = kinds.counts().only(kind -> !Double.isNaN(score[kind]));
    boolean[] achieved = kinds.achieved();
    if (!rows.only(kind -> achieved[kind]).sufficient()
        || !rows.only(kind -> !achieved[kind]).sufficient()) {
      return null;
    }
    AucEstimate area = Auc.of(rows, score, achieved);
    return new Prediction(
        rows.rows(),
        area.value(),
        area.interval(options.confidence(), 0),
        calibration(rows, score, achieved, options));
  }

  private static double[] scores(OutcomeKinds kinds, double[][] weights) {
    double[] scores = new double[kinds.counts().kinds()];
    for (int kind = 0; kind < scores.length; kind++) {
      double[] w = weights[kinds.touchpoint()[kind]];
      double sum = 0;
      double total = 0;
      for (int c = 0; c < w.length; c++) {
        if (kinds.observed(kind, c)) {
          sum += w[c] * kinds.halves()[kind][c] / 2;
          total += w[c];
        }
      }
      scores[kind] = sum / total;
    }
    return scores;
  }

  private static List<Bin> calibration(
      KindCounts rows, double[] score, boolean[] achieved, EstimateOptions options) {
    int[] order =
        IntStream.range(0, score.length)
            .filter(kind -> rows.count(kind) > 0)
            .boxed()
            .sorted(Comparator.comparingDouble(kind -> score[kind]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] expected = expected(rows, score, achieved, order);
    int[] binOf = new int[score.length];
    Arrays.fill(binOf, -1);
    long before = 0;
    int bin = 0;
    List<Bin> bins = new ArrayList<>();
    for (int first = 0; first < order.length; ) {
      int end = first;
      long here = 0;
      // equal scores stay together, and a bin ends where its share of the rows is reached
      do {
        double tie = score[order[end]];
        while (end < order.length && score[order[end]] == tie) {
          here += rows.count(order[end]);
          binOf[order[end++]] = bin;
        }
      } while (end < order.length
          && (before + here) * (double) BINS < (double) rows.rows() * (bins.size() + 1));
      bins.add(bin(rows, binOf, bin, new double[][] {score, expected}, achieved, options));
      before += here;
      first = end;
      bin++;
    }
    return bins;
  }

  private static double[] expected(
      KindCounts rows, double[] score, boolean[] achieved, int[] order) {
    double[][] x = new double[order.length][];
    double[] successes = new double[order.length];
    double[] trials = new double[order.length];
    for (int i = 0; i < order.length; i++) {
      x[i] = new double[] {score[order[i]]};
      trials[i] = rows.count(order[i]);
      successes[i] = achieved[order[i]] ? trials[i] : 0;
    }
    BinomialPatterns data = new BinomialPatterns(x, successes, trials);
    LogisticFit plain = LogisticRegression.fit(data);
    LogisticFit fit = plain.isSeparated() ? LogisticRegression.fit(data, 1) : plain;
    double[] expected = new double[score.length];
    for (int i = 0; i < order.length; i++) {
      expected[order[i]] = fit.fitted()[i];
    }
    return expected;
  }

  /** {@code figures}: score and expected probability by kind. */
  private static Bin bin(
      KindCounts rows,
      int[] binOf,
      int bin,
      double[][] figures,
      boolean[] achieved,
      EstimateOptions options) {
    KindCounts within = rows.only(kind -> binOf[kind] == bin);
    double lowest = Double.POSITIVE_INFINITY;
    double highest = Double.NEGATIVE_INFINITY;
    double[] outcome = new double[binOf.length];
    for (int kind = 0; kind < binOf.length; kind++) {
      outcome[kind] = achieved[kind] ? 1 : 0;
      if (within.count(kind) > 0) {
        lowest = Math.min(lowest, figures[0][kind]);
        highest = Math.max(highest, figures[0][kind]);
      }
    }
    KindStatistic rate = KindStatistic.mean(within, outcome);
    LinearEstimate share = within.groups() < 2 ? null : rate.share(options);
    return new Bin(
        lowest,
        highest,
        within.rows(),
        within.sum(figures[1]) / within.rows(),
        rate.value(),
        share == null ? null : share.interval());
  }
}
