package io.cxrating.stats;

import io.cxrating.stats.sums.SliceSums;
import org.apache.commons.rng.UniformRandomProvider;

/** Random slices over two touchpoints with three and two criteria, including degenerate ones. */
public final class RandomTally {

  static final DeclaredWeights WEIGHTS =
      new DeclaredWeights(
          new double[] {2, 3}, new int[] {0, 0, 0, 1, 1}, new double[] {3, 5, 2, 0.7, 4});

  private RandomTally() {}

  public static TallyBuilder builder() {
    return new TallyBuilder(2, 0, 0, 0, 1, 1);
  }

  public static SliceSums of(UniformRandomProvider random) {
    TallyBuilder builder = builder();
    int rows = 1 + (int) Math.exp(random.nextDouble() * Math.log(2000));
    int groups = 1 + random.nextInt(random.nextBoolean() ? 8 : 150);
    int days = 1 + random.nextInt(random.nextBoolean() ? 8 : 90);
    double[] attainment = {0, 0.01, 0.3, 0.5, 0.9, 0.999, 1};
    double met = attainment[random.nextInt(attainment.length)];
    double missing = random.nextBoolean() ? 0 : 0.3 * random.nextDouble();
    for (int i = 0; i < rows; i++) {
      add(builder, random, random.nextInt(groups), 20_000 + random.nextInt(days), met, missing);
    }
    return builder.build();
  }

  private static void add(
      TallyBuilder builder,
      UniformRandomProvider random,
      long group,
      long day,
      double met,
      double missing) {
    int[] halves = new int[5];
    for (int c = 0; c < halves.length; c++) {
      int score = random.nextDouble() < met ? 2 : random.nextDouble() < 0.1 && met > 0 ? 1 : 0;
      halves[c] = random.nextDouble() < missing ? TallyBuilder.UNOBSERVED : score;
    }
    builder.add(group, day, random.nextInt(2), halves);
  }
}
