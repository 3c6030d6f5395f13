package io.cxrating.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of the simulated company. The state of a contact for one fact is
 *
 * <pre>z = branch + category + channel + CUSTOMER_SPREAD u + DAY_SPREAD d + e</pre>
 *
 * with independent standard normal u (one per customer, the same at every touchpoint), d (one per
 * local day, the same for the whole company) and e (one per contact and fact). {@link DemoTruth}
 * knows the true ratings from the same parameters.
 */
record DemoCompany(
    List<Region> regions,
    List<Branch> branches,
    List<Need> needs,
    List<Channel> channels,
    List<Touchpoint> touchpoints) {

  static final String SOURCE = "simulated";
  static final String STANDARD = "home-internet";
  static final String ROOT = "quillmere";
  static final String NAME = "Quillmere Home Internet (simulated)";
  static final String ZONE = "Europe/Lisbon";

  /** Spread of the effect of a customer, in states; it is independent of the branch. */
  static final double CUSTOMER_SPREAD = 0.6;

  /** Spread of the effect of a day on all contacts, in states. */
  static final double DAY_SPREAD = 0.2;

  /** A region of the company; its zone is null if it is the company's. */
  record Region(String key, String name, @Nullable String zone) {}

  /**
   * A branch: a unit that serves customers.
   *
   * @param traffic its share of all interactions
   * @param shift how much worse than the company its contacts go, in states
   * @param recorded share of the facts that it records, after the random loss that every branch has
   * @param mix shares of the needs among its customers, in the order of {@link #needs}
   */
  record Branch(
      String key,
      String name,
      String region,
      double traffic,
      double shift,
      double recorded,
      double[] mix) {}

  /** A category of customers. */
  record Need(String key, double shift) {}

  /** A channel of contacts. */
  record Channel(String key, double shift) {}

  /**
   * A touchpoint of the company.
   *
   * @param traffic its share of a branch's interactions
   * @param channelMix shares of the channels, in the order of {@link #channels}
   */
  record Touchpoint(String key, double traffic, double[] channelMix, List<Fact> facts) {}

  /** A fact that is missing at random, with probability {@code missing}. */
  record Fact(String measure, double missing, FactModel model) {}

  /** The branches at or below a unit of the company. */
  List<Branch> branchesBelow(String unit) {
    return branches.stream()
        .filter(b -> unit.equals(ROOT) || unit.equals(b.region()) || unit.equals(b.key()))
        .toList();
  }

  double[] traffic() {
    return branches.stream().mapToDouble(Branch::traffic).toArray();
  }

  String zoneOf(Branch branch) {
    return regions.stream()
        .filter(region -> region.key().equals(branch.region()) && region.zone() != null)
        .map(Region::zone)
        .findFirst()
        .orElse(ZONE);
  }
}
