package io.cxrating.demo;

import io.cxrating.demo.DemoCompany.Branch;
import io.cxrating.demo.DemoCompany.Fact;
import io.cxrating.demo.DemoCompany.Touchpoint;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AliasMethodDiscreteSampler;
import org.apache.commons.rng.sampling.distribution.DiscreteSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;

/**
 * The simulated company's interactions, day by day: a sequence that depends on its size alone, so
 * that the n-th interaction of a restarted load is the n-th of the first one.
 */
final class DemoHistory implements Iterator<DemoContact> {

  /**
   * The size of the simulated history.
   *
   * @param interactions their total number; spread over the days, fewer at weekends
   * @param customersPerBranch the number of customers who share a branch's interactions
   */
  record Size(long seed, LocalDate firstDay, int days, int interactions, int customersPerBranch) {
    static Size demo() {
      return new Size(20_250_701, LocalDate.of(2025, 7, 1), 184, 60_000, 600);
    }
  }

  private static final int OPENS_AT = 8 * 3600;
  private static final int OPEN_SECONDS = 12 * 3600;

  private final DemoCompany company;
  private final Size size;
  private final UniformRandomProvider random;
  private final ZigguratSampler.NormalizedGaussian normal;
  private final DiscreteSampler branchDraw;
  private final DiscreteSampler touchpointDraw;
  private final List<DiscreteSampler> channelDraws;
  private final List<DiscreteSampler> customerDraws;
  private final List<ZoneId> zones;
  private final int[][] needOf;
  private final double[][] customerEffect;
  private final double weekWeight;

  private int index;
  private int day = -1;
  private long endOfDay;
  private double dayEffect;

  DemoHistory(DemoCompany company, Size size) {
    this.company = company;
    this.size = size;
    this.random = RandomSource.XO_SHI_RO_256_PP.create(size.seed());
    this.normal = ZigguratSampler.NormalizedGaussian.of(random);
    this.branchDraw = AliasMethodDiscreteSampler.of(random, company.traffic());
    this.touchpointDraw =
        AliasMethodDiscreteSampler.of(
            random, company.touchpoints().stream().mapToDouble(Touchpoint::traffic).toArray());
    this.channelDraws =
        company.touchpoints().stream()
            .map(t -> (DiscreteSampler) AliasMethodDiscreteSampler.of(random, t.channelMix()))
            .toList();
    this.zones = company.branches().stream().map(b -> ZoneId.of(company.zoneOf(b))).toList();
    int branches = company.branches().size();
    this.needOf = new int[branches][];
    this.customerEffect = new double[branches][];
    this.customerDraws = company.branches().stream().map(this::drawCustomers).toList();
    this.weekWeight = weight(size.days());
  }

  /** The customers of a branch: their need, their effect, and how often they have a contact. */
  private DiscreteSampler drawCustomers(Branch branch) {
    int place = company.branches().indexOf(branch);
    int count = size.customersPerBranch();
    DiscreteSampler need = AliasMethodDiscreteSampler.of(random, branch.mix());
    needOf[place] = need.samples(count).toArray();
    customerEffect[place] = normal.samples(count).toArray();
    double[] activity = normal.samples(count).map(x -> Math.exp(0.7 * x)).toArray();
    return AliasMethodDiscreteSampler.of(random, activity);
  }

  @Override
  public boolean hasNext() {
    return index < size.interactions();
  }

  @Override
  public DemoContact next() {
    while (index >= endOfDay) {
      day++;
      dayEffect = normal.sample();
      endOfDay = Math.round(size.interactions() * weight(day + 1) / weekWeight);
    }
    int branchIndex = branchDraw.sample();
    int touchpointIndex = touchpointDraw.sample();
    int channel = channelDraws.get(touchpointIndex).sample();
    int customer = customerDraws.get(branchIndex).sample();
    int need = needOf[branchIndex][customer];
    Branch branch = company.branches().get(branchIndex);
    Touchpoint touchpoint = company.touchpoints().get(touchpointIndex);
    double shared =
        branch.shift()
            + company.needs().get(need).shift()
            + company.channels().get(channel).shift()
            + DemoCompany.CUSTOMER_SPREAD * customerEffect[branchIndex][customer]
            + DemoCompany.DAY_SPREAD * dayEffect;
    index++;
    return new DemoContact(
        DemoCompany.SOURCE,
        "%07d".formatted(index),
        DemoCompany.STANDARD,
        touchpoint.key(),
        new DemoContact.Circumstances(
            branch.key(),
            branch.key() + "-" + customer,
            company.needs().get(need).key(),
            company.channels().get(channel).key()),
        instant(branchIndex),
        facts(touchpoint, branch.recorded(), shared));
  }

  private Map<String, Object> facts(Touchpoint touchpoint, double recorded, double shared) {
    Map<String, Object> facts = new LinkedHashMap<>();
    for (Fact fact : touchpoint.facts()) {
      Object value = fact.model().value(shared + normal.sample());
      if (random.nextDouble() < recorded * (1 - fact.missing())) {
        facts.put(fact.measure(), value);
      }
    }
    return facts;
  }

  private java.time.OffsetDateTime instant(int branch) {
    LocalTime time = LocalTime.ofSecondOfDay(OPENS_AT + random.nextInt(OPEN_SECONDS));
    return ZonedDateTime.of(size.firstDay().plusDays(day), time, zones.get(branch))
        .toOffsetDateTime();
  }

  /** The traffic of the first {@code days} days; weekend days count half. */
  private double weight(int days) {
    double weight = 0;
    for (int i = 0; i < days; i++) {
      DayOfWeek dayOfWeek = size.firstDay().plusDays(i).getDayOfWeek();
      weight += dayOfWeek.compareTo(DayOfWeek.SATURDAY) >= 0 ? 0.5 : 1;
    }
    return weight;
  }
}
