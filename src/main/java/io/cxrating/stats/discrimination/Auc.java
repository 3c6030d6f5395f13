package io.cxrating.stats.discrimination;

import io.cxrating.stats.kind.KindCounts;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The area under the receiver operating characteristic: the probability that a row that achieved
 * the outcome has a larger score than one that did not, ties counting half (Mann and Whitney). Its
 * variance is DeLong's (1988), with Obuchowski's sums over clusters (1997).
 */
public final class Auc {

  /** Placements of the rows, by kind: V10 of those that achieved, V01 of those that did not. */
  private record Placements(KindCounts counts, boolean[] achieved, double area, double[] placed) {

    Placements minus(Placements that) {
      double[] difference = new double[placed.length];
      Arrays.setAll(difference, kind -> placed[kind] - that.placed[kind]);
      return new Placements(counts, achieved, area - that.area, difference);
    }

    double[] deviations(boolean of) {
      double[] deviations = new double[placed.length];
      Arrays.setAll(deviations, kind -> achieved[kind] == of ? placed[kind] - area : 0);
      return deviations;
    }

    KindCounts rows(boolean of) {
      return counts.only(kind -> achieved[kind] == of);
    }

    AucEstimate estimate() {
      KindCounts positive = rows(true);
      KindCounts negative = rows(false);
      double m = positive.rows();
      double n = negative.rows();
      double[] v10 = deviations(true);
      double[] v01 = deviations(false);
      double deLong =
          positive.sum(squares(v10)) / (m - 1) / m + negative.sum(squares(v01)) / (n - 1) / n;
      double s10 = between(positive.sumsByGroup(v10)) / m;
      double s01 = between(negative.sumsByGroup(v01)) / n;
      double s11 = between(counts.sumsByGroup(v10), counts.sumsByGroup(v01));
      double clustered = s10 / m + s01 / n + 2 * s11 / (m * n);
      return new AucEstimate(
          area,
          Math.sqrt(Math.max(0, clustered)),
          Math.sqrt(deLong),
          positive.rows(),
          negative.rows(),
          counts.groups());
    }

    private static double[] squares(double[] values) {
      return Arrays.stream(values).map(v -> v * v).toArray();
    }

    private static double between(double[] sums) {
      return between(sums, sums);
    }

    /** I/(I−1) Σ a b over the clusters. */
    private static double between(double[] a, double[] b) {
      double products = 0;
      for (int x = 0; x < a.length; x++) {
        products += a[x] * b[x];
      }
      return a.length / (a.length - 1.0) * products;
    }
  }

  private Auc() {}

  /**
   * The area of one score.
   *
   * @param counts rows by kind, in at least two groups on either side of the outcome
   * @param scores by kind; a larger score should mean a higher probability of the outcome
   * @param achieved the outcome, by kind
   * @return the area and its standard errors
   */
  public static AucEstimate of(KindCounts counts, double[] scores, boolean[] achieved) {
    return placements(counts, scores, achieved).estimate();
  }

  /**
   * The difference of the areas of two scores of the same rows.
   *
   * @param counts rows by kind, in at least two groups on either side of the outcome
   * @param a a score by kind
   * @param b another score by kind
   * @param achieved the outcome, by kind
   * @return a − b, with the standard error of the paired difference
   */
  public static AucEstimate difference(
      KindCounts counts, double[] a, double[] b, boolean[] achieved) {
    return placements(counts, a, achieved).minus(placements(counts, b, achieved)).estimate();
  }

  /**
   * Placements of the kinds in the order of the score, ties together: the number of rows of the
   * other side below.
   */
  private static Placements placements(KindCounts counts, double[] scores, boolean[] achieved) {
    int[] order =
        IntStream.range(0, scores.length)
            .filter(kind -> counts.count(kind) > 0)
            .boxed()
            .sorted(Comparator.comparingDouble(kind -> scores[kind]))
            .mapToInt(Integer::intValue)
            .toArray();
    double positives = 0;
    double negatives = 0;
    for (int kind : order) {
      positives += achieved[kind] ? counts.count(kind) : 0;
      negatives += achieved[kind] ? 0 : counts.count(kind);
    }
    double[] placed = new double[scores.length];
    double area = 0;
    double positivesBelow = 0;
    double negativesBelow = 0;
    for (int first = 0; first < order.length; ) {
      int end = first;
      double positivesHere = 0;
      double negativesHere = 0;
      while (end < order.length && scores[order[end]] == scores[order[first]]) {
        positivesHere += achieved[order[end]] ? counts.count(order[end]) : 0;
        negativesHere += achieved[order[end]] ? 0 : counts.count(order[end]);
        end++;
      }
      double overNegatives = (negativesBelow + negativesHere / 2) / negatives;
      double underPositives = (positives - positivesBelow - positivesHere / 2) / positives;
      for (; first < end; first++) {
        placed[order[first]] = achieved[order[first]] ? overNegatives : underPositives;
      }
      area += positivesHere * (negativesBelow + negativesHere / 2);
      positivesBelow += positivesHere;
      negativesBelow += negativesHere;
    }
    // Sums of halves are exact, so that equal orders have equal areas.
    return new Placements(counts, achieved, area / (positives * negatives), placed);
  }
}
