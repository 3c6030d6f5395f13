package io.cxrating.stats.survey;

import io.cxrating.stats.kind.KindCounts;
import io.cxrating.stats.kind.KindStatistic;
import io.cxrating.stats.regression.BinomialPatterns;
import io.cxrating.stats.regression.LogisticFit;
import io.cxrating.stats.regression.LogisticRegression;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The figure of all invited customers, estimated from respondents weighted by the inverse of the
 * estimated response probability e: μ = Σ w v/Σ w, w = 1/e. It adjusts only for the covariates of
 * the response model. The influence accounts for the estimation of e:
 *
 * <p>ψ_i = [r_i w_i (v_i − μ) − hᵀ A⁻¹ x_i (r_i − e_i)]/Σ w, A = Σ e(1−e) x xᵀ, h = Σ r (v − μ)
 * (1−e)/e x, without rows with a trimmed weight, since such a weight does not depend on e.
 *
 * @param plain the mean of respondents
 * @param corrected the weighted mean
 * @param difference corrected − plain with its joint influence
 * @param weights w by kind, 0 for kinds without an answer
 * @param trimmedShare share of the answers whose weight was trimmed
 * @param effectiveAnswers (Σ w)²/Σ w² (Kish), a diagnostic only
 * @param fit the response model
 * @param ridge whether the model was separated and therefore penalised
 */
public record CorrectedScore(
    KindStatistic plain,
    KindStatistic corrected,
    KindStatistic difference,
    double[] weights,
    double trimmedShare,
    double effectiveAnswers,
    LogisticFit fit,
    boolean ridge) {

  /** Default quantile at which weights are trimmed. */
  public static final double TRIMMED_AT = 0.99;

  /** A weak penalty: prior standard deviation 1 in the logit per standard deviation. */
  private static final double RIDGE = 1;

  /**
   * Adjusts a figure for non-response.
   *
   * @param rows the invitations, at least one with and one without an answer
   * @param trimAt quantile at which the answers' weights are trimmed, in (0, 1]; 1 for no trimming
   * @return plain and corrected figure
   * @throws IllegalArgumentException if all answered, or none did
   */
  public static CorrectedScore of(AnsweringRows rows, double trimAt) {
    if (!(trimAt > 0 && trimAt <= 1)) {
      throw new IllegalArgumentException("trimAt must lie in (0, 1]: " + trimAt);
    }
    BinomialPatterns patterns = patterns(rows);
    LogisticFit fit = LogisticRegression.fit(patterns);
    boolean ridge = fit.isSeparated();
    if (ridge) {
      fit = LogisticRegression.fit(patterns, RIDGE);
    }
    double cap = cap(rows, fit.fitted(), trimAt);
    KindStatistic plain = KindStatistic.mean(rows.counts(), rows.values());
    KindStatistic corrected = corrected(rows, fit, cap);
    double[] weights = weights(rows, fit.fitted(), cap);
    double[] trimmed = new double[weights.length];
    for (int kind = 0; kind < trimmed.length; kind++) {
      trimmed[kind] = isTrimmed(rows, fit.fitted(), cap, kind) ? 1 : 0;
    }
    return new CorrectedScore(
        plain,
        corrected,
        corrected.minus(plain, rows.counts()),
        weights,
        rows.counts().sum(trimmed) / rows.answers(),
        kish(rows.counts(), weights),
        fit,
        ridge);
  }

  private static BinomialPatterns patterns(AnsweringRows rows) {
    double[] successes = new double[rows.counts().kinds()];
    double[] trials = new double[successes.length];
    for (int kind = 0; kind < trials.length; kind++) {
      trials[kind] = rows.counts().count(kind);
      successes[kind] = rows.answered(kind) ? trials[kind] : 0;
    }
    return new BinomialPatterns(rows.covariates(), successes, trials);
  }

  /** The smallest weight that at least that share of the answers does not exceed. */
  private static double cap(AnsweringRows rows, double[] fitted, double trimAt) {
    int[] kinds =
        IntStream.range(0, fitted.length)
            .filter(kind -> rows.answered(kind) && rows.counts().count(kind) > 0)
            .boxed()
            .sorted(Comparator.comparingDouble(kind -> -fitted[kind]))
            .mapToInt(Integer::intValue)
            .toArray();
    double wanted = trimAt * rows.answers();
    long seen = 0;
    for (int kind : kinds) {
      seen += rows.counts().count(kind);
      if (seen >= wanted) {
        return 1 / fitted[kind];
      }
    }
    return Double.POSITIVE_INFINITY;
  }

  private static boolean isTrimmed(AnsweringRows rows, double[] fitted, double cap, int kind) {
    return rows.answered(kind) && 1 / fitted[kind] > cap;
  }

  private static double[] weights(AnsweringRows rows, double[] fitted, double cap) {
    double[] weights = new double[fitted.length];
    for (int kind = 0; kind < weights.length; kind++) {
      weights[kind] = rows.answered(kind) ? Math.min(1 / fitted[kind], cap) : 0;
    }
    return weights;
  }

  private static double kish(KindCounts counts, double[] weights) {
    double sum = counts.sum(weights);
    return sum * sum / counts.sum(Arrays.stream(weights).map(w -> w * w).toArray());
  }

  private static KindStatistic corrected(AnsweringRows rows, LogisticFit fit, double cap) {
    double[] e = fit.fitted();
    double[] weights = weights(rows, e, cap);
    KindStatistic mean = KindStatistic.mean(rows.counts(), rows.values(), weights);
    double total = rows.counts().sum(weights);
    double[] direction = direction(rows, fit, mean.value(), cap);
    double[] influence = mean.influence();
    for (int kind = 0; kind < influence.length; kind++) {
      double answered = rows.answered(kind) ? 1 : 0;
      double score = direction[0];
      for (int j = 0; j < rows.covariates()[kind].length; j++) {
        score += direction[j + 1] * rows.covariates()[kind][j];
      }
      influence[kind] -= score * (answered - e[kind]) / total;
    }
    return new KindStatistic(mean.value(), rows.counts(), influence);
  }

  /** A⁻¹ h, the intercept first. */
  private static double[] direction(AnsweringRows rows, LogisticFit fit, double mean, double cap) {
    double[] e = fit.fitted();
    double[][] inverse = fit.inverseInformation();
    double[] h = new double[inverse.length];
    for (int kind = 0; kind < e.length; kind++) {
      if (rows.answered(kind) && !isTrimmed(rows, e, cap, kind)) {
        double slope =
            rows.counts().count(kind) * (rows.values()[kind] - mean) * (1 - e[kind]) / e[kind];
        h[0] += slope;
        for (int j = 1; j < h.length; j++) {
          h[j] += slope * rows.covariates()[kind][j - 1];
        }
      }
    }
    double[] direction = new double[h.length];
    for (int j = 0; j < h.length; j++) {
      for (int l = 0; l < h.length; l++) {
        direction[j] += inverse[j][l] * h[l];
      }
    }
    return direction;
  }
}
