package io.cxrating.stats.survey;

import io.cxrating.stats.KindRows;
import io.cxrating.stats.TallyBuilder;
import io.cxrating.stats.sums.SliceSums;
import java.util.function.ToDoubleFunction;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;

/**
 * A company that invites all customers and receives some answers. A customer's score depends on the
 * observed service and on an unobserved trait; customers return, and days have shared effects. The
 * true figure is that of all invited customers, including those who do not answer.
 */
final class SurveyedCompany {
  static final int CATEGORIES = 3;
  private static final int GROUPS = 128;
  private static final double CUSTOMER = 0.5;
  private static final double DAY = 0.25;
  private static final int TRUTH_DRAWS = 10_000_000;

  /** The model of response. */
  enum Answering {
    /** Every customer responds with the same probability. */
    AT_RANDOM("chance alone"),
    /** Badly served and hurried customers respond more often. */
    BY_WHAT_WAS_OBSERVED("what was observed"),
    /** Customers with a negative unobserved trait respond more often. */
    BY_AN_UNOBSERVED_TRAIT("an unobserved trait");

    private final String words;

    Answering(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }

    double probability(Contact contact) {
      double logit =
          switch (this) {
            case AT_RANDOM -> -1.2;
            case BY_WHAT_WAS_OBSERVED ->
                -0.2
                    - 1.7 * contact.score()
                    + 0.3 * contact.category()
                    - 0.3 * contact.touchpoint();
            case BY_AN_UNOBSERVED_TRAIT -> -1.2 - 1.2 * contact.trait();
          };
      return 1 / (1 + Math.exp(-logit));
    }
  }

  /** One interaction; {@code met}: which of three criteria were met. */
  record Contact(
      int customer,
      int day,
      double trait,
      boolean[] met,
      int category,
      int touchpoint,
      double answer) {

    double score() {
      int sum = 0;
      for (boolean each : met) {
        sum += each ? 1 : 0;
      }
      return sum / 3.0;
    }
  }

  /** The covariates of an invitation. */
  record Kind(double answer, double score, int category, int touchpoint) {}

  private final int interactions;
  private final int customers;
  private final int days;

  SurveyedCompany(int interactions, int customers, int days) {
    this.interactions = interactions;
    this.customers = customers;
    this.days = days;
  }

  /** One run: the scores of all customers, and the received answers. */
  record Run(
      KindRows<Kind> allCustomers, KindRows<Kind> rows, SliceSums answered, SliceSums silent) {

    AnsweringRows model() {
      double[][] x =
          rows.kinds().stream()
              .map(
                  kind ->
                      new double[] {
                        kind.score(),
                        kind.category() == 1 ? 1 : 0,
                        kind.category() == 2 ? 1 : 0,
                        kind.touchpoint()
                      })
              .toArray(double[][]::new);
      return new AnsweringRows(rows.counts(), x, values(rows));
    }

    static double[] values(KindRows<Kind> rows) {
      ToDoubleFunction<Kind> value = kind -> SurveyScale.netPromoter().value(kind.answer());
      return rows.each(value);
    }
  }

  Run draw(Answering answering, long seed) {
    UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(seed);
    ZigguratSampler.NormalizedGaussian normal = ZigguratSampler.NormalizedGaussian.of(random);
    double[] ofCustomer = new double[customers];
    double[] trait = new double[customers];
    for (int c = 0; c < customers; c++) {
      ofCustomer[c] = CUSTOMER * normal.sample();
      trait[c] = normal.sample();
    }
    double[] ofDay = new double[days];
    for (int d = 0; d < days; d++) {
      ofDay[d] = DAY * normal.sample();
    }
    KindRows<Kind> allCustomers = new KindRows<>();
    KindRows<Kind> rows = new KindRows<>();
    TallyBuilder[] sums = {
      new TallyBuilder(2, 0, 0, 0, 1, 1, 1), new TallyBuilder(2, 0, 0, 0, 1, 1, 1)
    };
    for (int i = 0; i < interactions; i++) {
      int customer = random.nextInt(customers);
      int day = random.nextInt(days);
      Contact contact =
          contact(
              random, normal, customer, day, trait[customer], ofCustomer[customer] + ofDay[day]);
      boolean answers = random.nextDouble() < answering.probability(contact);
      int group = customer % GROUPS;
      Kind kind =
          new Kind(contact.answer(), contact.score(), contact.category(), contact.touchpoint());
      allCustomers.add(group, day, kind);
      rows.add(
          group,
          day,
          answers ? kind : new Kind(Double.NaN, kind.score(), kind.category(), kind.touchpoint()));
      sums[answers ? 0 : 1].add(group, day, contact.touchpoint(), halves(contact));
    }
    return new Run(allCustomers, rows, sums[0].build(), sums[1].build());
  }

  /** The mean score of all customers, over infinitely many customers and days. */
  static double truth(long seed) {
    UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(seed);
    ZigguratSampler.NormalizedGaussian normal = ZigguratSampler.NormalizedGaussian.of(random);
    double sum = 0;
    for (int i = 0; i < TRUTH_DRAWS; i++) {
      double shared = CUSTOMER * normal.sample() + DAY * normal.sample();
      Contact contact = contact(random, normal, 0, 0, normal.sample(), shared);
      sum += SurveyScale.netPromoter().value(contact.answer());
    }
    return sum / TRUTH_DRAWS;
  }

  private static Contact contact(
      UniformRandomProvider random,
      ZigguratSampler.NormalizedGaussian normal,
      int customer,
      int day,
      double trait,
      double shared) {
    boolean[] met = new boolean[3];
    double score = 0;
    for (int c = 0; c < met.length; c++) {
      met[c] = shared + normal.sample() > -0.7;
      score += met[c] ? 1 / 3.0 : 0;
    }
    double feeling = 7.1 + 2.4 * (score - 0.75) + 0.9 * trait + 1.3 * normal.sample();
    return new Contact(
        customer,
        day,
        trait,
        met,
        random.nextInt(CATEGORIES),
        random.nextInt(2),
        Math.clamp(Math.round(feeling), 0, 10));
  }

  private static int[] halves(Contact contact) {
    int[] halves = new int[6];
    for (int c = 0; c < 3; c++) {
      halves[c] = contact.touchpoint() == 0 ? (contact.met()[c] ? 2 : 0) : TallyBuilder.UNOBSERVED;
      halves[c + 3] =
          contact.touchpoint() == 1 ? (contact.met()[c] ? 2 : 0) : TallyBuilder.UNOBSERVED;
    }
    return halves;
  }
}
