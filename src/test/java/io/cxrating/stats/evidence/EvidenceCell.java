package io.cxrating.stats.evidence;

import io.cxrating.stats.Clusters;
import io.cxrating.stats.regression.LogisticFit;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * One row of the simulation. Of four criteria the first has an effect; the second is correlated
 * with it, the third depends on the customer, the fourth is unobserved in every tenth interaction.
 * The number of contacts of a customer is log-normal or constant.
 *
 * @param uneven standard deviation of the logarithm of a customer's contacts
 * @param level log odds of achieving the outcome
 * @param effect of the first criterion on the log odds
 */
record EvidenceCell(
    int customers,
    int contacts,
    double uneven,
    double level,
    double effect,
    double customerSpread,
    double daySpread,
    Clusters clusters) {

  private static final int DAYS = 60;
  private static final int GROUPS = 128;
  private static final int STEPS = 10_000;

  /** Index of the first criterion without an effect. */
  int firstNull() {
    return effect > 0 ? 1 : 0;
  }

  /** Whether days affect criteria and outcome while the analysis ignores them. */
  boolean byCustomerOnly() {
    return daySpread > 0 && clusters == Clusters.CUSTOMER;
  }

  /**
   * Returns the difference in the achieved share by the first criterion: over a normal distribution
   * of customers and days, at its quantiles.
   */
  double firstDifference() {
    double spread = Math.hypot(customerSpread, daySpread);
    NormalDistribution normal = NormalDistribution.of(0, 1);
    return IntStream.range(0, STEPS)
        .mapToDouble(i -> level + spread * normal.inverseCumulativeProbability((i + 0.5) / STEPS))
        .map(logit -> LogisticFit.probability(logit + effect) - LogisticFit.probability(logit))
        .average()
        .orElseThrow();
  }

  /**
   * Whether a criterion without an effect is also unassociated: the second correlates with the
   * first, and on bad days all are missed together.
   */
  boolean makesNoDifference(int criterion) {
    return effect == 0 || criterion > 1 && daySpread == 0;
  }

  OutcomeKinds draw(SplittableRandom random) {
    double[] kept = normals(random, daySpread);
    double[] mood = normals(random, daySpread);
    OutcomeRows rows = new OutcomeRows();
    for (int customer = 0; customer < customers; customer++) {
      double habit = random.nextGaussian() * customerSpread;
      double served = random.nextGaussian();
      int calls = calls(random);
      for (int call = 0; call < calls; call++) {
        int day = random.nextInt(DAYS);
        boolean first = chance(random, 0.6 + kept[day]);
        boolean second = chance(random, (first ? 1.2 : -0.2) + kept[day]);
        boolean third = chance(random, served + kept[day]);
        boolean fourth = chance(random, 0.8);
        double logit = level + (first ? effect : 0) + habit + mood[day];
        rows.add(
            customer % GROUPS,
            day,
            0,
            0,
            chance(random, logit),
            halves(first),
            halves(second),
            halves(third),
            random.nextInt(10) == 0 ? OutcomeKinds.UNOBSERVED : halves(fourth));
      }
    }
    return rows.kinds();
  }

  private int calls(SplittableRandom random) {
    double factor = Math.exp(uneven * random.nextGaussian() - uneven * uneven / 2);
    return Math.clamp(Math.round(contacts * factor), 1, 2000);
  }

  private static double[] normals(SplittableRandom random, double spread) {
    return IntStream.range(0, DAYS).mapToDouble(i -> spread * random.nextGaussian()).toArray();
  }

  private static boolean chance(SplittableRandom random, double logit) {
    return random.nextDouble() < LogisticFit.probability(logit);
  }

  private static int halves(boolean met) {
    return met ? 2 : 0;
  }
}
