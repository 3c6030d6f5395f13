package io.cxrating.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.stats.Clusters;
import io.cxrating.stats.EstimateOptions;
import io.cxrating.stats.rating.RatingEstimate;
import io.cxrating.stats.rating.RatingEstimator;
import io.cxrating.stats.rating.Status;
import io.cxrating.stats.sums.ClusterSums;
import io.cxrating.stats.sums.CustomerCounts;
import io.cxrating.stats.sums.PairSums;
import io.cxrating.stats.sums.SliceSums;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Simulates many companies like the demo and counts how often the interval covers the truth. */
@Tag("simulation")
class DemoCoverageTest {
  private static final int RUNS = 200;
  private static final int GROUPS = 128;
  private static final EstimateOptions AS_SHOWN =
      new EstimateOptions(0.95, Clusters.CUSTOMER_DAY, false, 0.8);
  private static final EstimateOptions NAIVE =
      new EstimateOptions(0.95, Clusters.INTERACTION, false, 0.8);

  private final DemoCompany company = Quillmere.company();
  private final DemoScores scores = new DemoScores();
  private final DemoTruth truth = new DemoTruth(company, scores.standard);

  @Test
  void intervalCoversTheTruthAtItsNominalRate() {
    int company = 0;
    int naive = 0;
    int units = 0;
    int rated = 0;
    for (int run = 0; run < RUNS; run++) {
      Map<String, SliceSums> byBranch = simulate(run);
      SliceSums all = byBranch.values().stream().reduce(SliceSums::merge).orElseThrow();
      company += covers(DemoCompany.ROOT, estimate(all, AS_SHOWN)) ? 1 : 0;
      naive += covers(DemoCompany.ROOT, estimate(all, NAIVE)) ? 1 : 0;
      for (Map.Entry<String, SliceSums> branch : byBranch.entrySet()) {
        RatingEstimate estimate = estimate(branch.getValue(), AS_SHOWN);
        if (estimate.status() != Status.INSUFFICIENT) {
          rated++;
          units += covers(branch.getKey(), estimate) ? 1 : 0;
        }
      }
    }
    String shown =
        "seeds 0-%d: company %d of %d, units %d of %d, taking interactions as independent %d"
            .formatted(RUNS - 1, company, RUNS, units, rated, naive);
    System.out.println(shown);
    assertThat(company / (double) RUNS).as(shown).isBetween(0.91, 0.995);
    assertThat(units / (double) rated).as(shown).isBetween(0.94, 0.98);
    assertThat(naive / (double) RUNS).as(shown).isLessThan(0.6);
  }

  private boolean covers(String unit, RatingEstimate estimate) {
    double rating = truth.rating(unit);
    return estimate.uncertainty().interval().lower() <= rating
        && rating <= estimate.uncertainty().interval().upper();
  }

  private RatingEstimate estimate(SliceSums sums, EstimateOptions options) {
    return RatingEstimator.estimate(sums, scores.weights, options);
  }

  private Map<String, SliceSums> simulate(int seed) {
    DemoHistory.Size demo = DemoHistory.Size.demo();
    DemoHistory.Size size =
        new DemoHistory.Size(
            seed, demo.firstDay(), demo.days(), demo.interactions(), demo.customersPerBranch());
    Map<String, Tally> tallies = new HashMap<>();
    new DemoHistory(company, size)
        .forEachRemaining(
            c -> tallies.computeIfAbsent(c.circumstances().unit(), unit -> new Tally()).add(c));
    Map<String, SliceSums> sums = new TreeMap<>();
    tallies.forEach((unit, tally) -> sums.put(unit, tally.build()));
    return sums;
  }

  /** The sums of one branch. */
  private final class Tally {
    private final int criteria = scores.criteria.size();
    private final int touchpoints = scores.standard.touchpoints().size();
    private final TreeMap<Long, long[]> groups = new TreeMap<>();
    private final TreeMap<Long, long[]> days = new TreeMap<>();
    private final long[][] pairs = new long[3][criteria * criteria];

    void add(DemoContact contact) {
      int[] halves = scores.halves(contact);
      long group =
          Math.floorMod(
              contact.circumstances().customer().hashCode() * 0x9E3779B97F4A7C15L >>> 20, GROUPS);
      addTo(groups, group, contact, halves);
      addTo(days, contact.occurredAt().toLocalDate().toEpochDay(), contact, halves);
      for (int c = 0; c < criteria; c++) {
        for (int d = 0; d < criteria; d++) {
          if (halves[c] >= 0 && halves[d] >= 0) {
            pairs[0][c * criteria + d] += (long) halves[c] * halves[d];
            pairs[1][c * criteria + d] += halves[c];
            pairs[2][c * criteria + d]++;
          }
        }
      }
    }

    private void addTo(TreeMap<Long, long[]> into, long id, DemoContact contact, int[] halves) {
      long[] row = into.computeIfAbsent(id, cluster -> new long[touchpoints + 2 * criteria]);
      row[scores.touchpointIndex(contact)]++;
      for (int c = 0; c < criteria; c++) {
        if (halves[c] >= 0) {
          row[touchpoints + c] += halves[c];
          row[touchpoints + criteria + c]++;
        }
      }
    }

    SliceSums build() {
      return new SliceSums(
          touchpoints,
          criteria,
          clusters(groups),
          clusters(days),
          PairSums.ofMatrices(pairs[0], pairs[1], pairs[2]),
          CustomerCounts.of(0));
    }

    private ClusterSums clusters(TreeMap<Long, long[]> rows) {
      return new ClusterSums(
          rows.keySet().stream().mapToLong(Long::longValue).toArray(),
          columns(rows, 0, touchpoints),
          columns(rows, touchpoints, criteria),
          columns(rows, touchpoints + criteria, criteria),
          new long[rows.size() * ClusterSums.SHARE_COLUMNS]);
    }

    private static long[] columns(TreeMap<Long, long[]> rows, int from, int count) {
      return rows.values().stream()
          .flatMapToLong(row -> Arrays.stream(row, from, from + count))
          .toArray();
    }
  }
}
