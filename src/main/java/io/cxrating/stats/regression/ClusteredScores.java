package io.cxrating.stats.regression;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The cluster-robust covariance of a fitted logistic regression (Liang and Zeger 1986): A⁻¹ B A⁻¹,
 * A the information, B = G/(G−1) Σ_g u_g u_gᵀ, u_g = Σ x (s − n e) over what cluster g has of each
 * pattern. Without a cluster of rows in common it is the sandwich HC0.
 */
public final class ClusteredScores {

  private final LogisticFit fit;
  private final Map<Long, double[]> scores = new TreeMap<>();

  /**
   * Starts without a cluster.
   *
   * @param fit the regression
   */
  public ClusteredScores(LogisticFit fit) {
    this.fit = fit;
  }

  /**
   * Adds what one cluster has of one pattern.
   *
   * @param cluster the cluster; may come any number of times
   * @param pattern index of the pattern in the fit's data
   * @param successes the cluster's successes with this pattern
   * @param trials the cluster's trials with this pattern
   */
  public void add(long cluster, int pattern, double successes, double trials) {
    double residual = successes - trials * fit.fitted()[pattern];
    double[] x = fit.data().x()[pattern];
    double[] sum = scores.computeIfAbsent(cluster, key -> new double[x.length + 1]);
    sum[0] += residual;
    for (int j = 0; j < x.length; j++) {
      sum[j + 1] += residual * x[j];
    }
  }

  /**
   * Number of clusters.
   *
   * @return G
   */
  public int clusters() {
    return scores.size();
  }

  /**
   * The score sums u_g.
   *
   * @return one array per cluster, the intercept first, by ascending cluster
   */
  public Collection<double[]> sums() {
    return scores.values();
  }

  /**
   * The covariance of the coefficients.
   *
   * @return matrix with the intercept first; rows and columns of what is not estimated are 0
   * @throws IllegalStateException with fewer than two clusters
   */
  public double[][] covariance() {
    int g = scores.size();
    if (g < 2) {
      throw new IllegalStateException("needs two clusters, not " + g);
    }
    int k = fit.coefficients().length;
    double[][] middle = new double[k][k];
    for (double[] u : scores.values()) {
      for (int j = 0; j < k; j++) {
        for (int l = 0; l < k; l++) {
          middle[j][l] += g / (g - 1.0) * u[j] * u[l];
        }
      }
    }
    RealMatrix bread = new Array2DRowRealMatrix(fit.inverseInformation(), false);
    return bread.multiply(new Array2DRowRealMatrix(middle, false)).multiply(bread).getData();
  }
}
