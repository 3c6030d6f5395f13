package io.cxrating.demo;

import io.cxrating.demo.DemoCompany.Branch;
import io.cxrating.demo.DemoCompany.Channel;
import io.cxrating.demo.DemoCompany.Fact;
import io.cxrating.demo.DemoCompany.Need;
import io.cxrating.demo.DemoCompany.Touchpoint;
import io.cxrating.demo.FactModel.States;
import io.cxrating.standard.model.Standard;
import io.cxrating.standard.model.Standard.Criterion;
import io.cxrating.standard.model.Target;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The true rating of the simulated company: the expectation over its process, in closed form. Over
 * customers and days a state is normal around the shift of its branch, need and channel with
 * variance 1 + {@code CUSTOMER_SPREAD}² + {@code DAY_SPREAD}², a target is a range of states, and a
 * slice is the mixture of its branches, needs and channels by their share of the observed
 * interactions.
 */
final class DemoTruth {
  private static final double SPREAD =
      Math.sqrt(
          1
              + DemoCompany.CUSTOMER_SPREAD * DemoCompany.CUSTOMER_SPREAD
              + DemoCompany.DAY_SPREAD * DemoCompany.DAY_SPREAD);

  private final DemoCompany company;
  private final Standard standard;

  DemoTruth(DemoCompany company, Standard standard) {
    this.company = company;
    this.standard = standard;
  }

  /** The true CXRating, 0-100, of a unit and its descendants. */
  double rating(String unit) {
    double sum = 0;
    double weights = 0;
    for (Standard.Touchpoint touchpoint : standard.touchpoints()) {
      sum += touchpoint.weight() * touchpointRating(unit, touchpoint);
      weights += touchpoint.weight();
    }
    return 100 * sum / weights;
  }

  private double touchpointRating(String unit, Standard.Touchpoint touchpoint) {
    double sum = 0;
    double weights = 0;
    for (Criterion criterion : touchpoint.criteria()) {
      sum += criterion.weight() * attainment(unit, touchpoint.key(), criterion);
      weights += criterion.weight();
    }
    return sum / weights;
  }

  /** The true attainment p_c, 0-1, of a criterion in a unit and its descendants. */
  double attainment(String unit, String touchpointKey, Criterion criterion) {
    Touchpoint touchpoint =
        company.touchpoints().stream()
            .filter(t -> t.key().equals(touchpointKey))
            .findFirst()
            .orElseThrow();
    Fact fact =
        touchpoint.facts().stream()
            .filter(f -> f.measure().equals(criterion.measure()))
            .findFirst()
            .orElseThrow();
    double met = 0;
    double observed = 0;
    for (Branch branch : company.branchesBelow(unit)) {
      double share = branch.traffic() * branch.recorded();
      met += share * attainment(branch, touchpoint, criterion, fact.model());
      observed += share;
    }
    return met / observed;
  }

  private double attainment(
      Branch branch, Touchpoint touchpoint, Criterion criterion, FactModel model) {
    double met = 0;
    for (int n = 0; n < branch.mix().length; n++) {
      Need need = company.needs().get(n);
      Target target =
          Objects.requireNonNull(
              criterion.overrides().getOrDefault(need.key(), criterion.target()),
              "only a criterion with a target is asked for");
      for (int c = 0; c < touchpoint.channelMix().length; c++) {
        Channel channel = company.channels().get(c);
        double mean = branch.shift() + need.shift() + channel.shift();
        met += branch.mix()[n] * touchpoint.channelMix()[c] * score(target, model, mean);
      }
    }
    return met;
  }

  /**
   * The expected score: a tolerated contact counts half, so it is the mean of two probabilities.
   */
  private static double score(Target target, FactModel model, double mean) {
    NormalDistribution state = NormalDistribution.of(mean, SPREAD);
    return (probability(state, met(target, model)) + probability(state, borne(target, model))) / 2;
  }

  private static double probability(NormalDistribution state, States states) {
    return state.probability(states.above(), states.upTo());
  }

  private static States met(Target target, FactModel model) {
    return switch (target) {
      case Target.AtMost most -> number(model).within(Double.NEGATIVE_INFINITY, most.limit());
      case Target.AtLeast least -> number(model).within(least.limit(), Double.POSITIVE_INFINITY);
      case Target.Between between -> number(model).within(between.low(), between.high());
      case Target.Is is -> ((FactModel.Truth) model).is(is.value());
      case Target.OneOf oneOf -> ((FactModel.Grade) model).oneOf(oneOf.values());
    };
  }

  /** The states in which the target is at least tolerated. */
  private static States borne(Target target, FactModel model) {
    return switch (target) {
      case Target.AtMost most when most.tolerated() != null ->
          number(model).within(Double.NEGATIVE_INFINITY, most.tolerated());
      case Target.AtLeast least when least.tolerated() != null ->
          number(model).within(least.tolerated(), Double.POSITIVE_INFINITY);
      case Target.Between between
          when between.toleratedLow() != null && between.toleratedHigh() != null ->
          number(model).within(between.toleratedLow(), between.toleratedHigh());
      case Target.OneOf oneOf when !oneOf.tolerated().isEmpty() ->
          ((FactModel.Grade) model).oneOf(union(oneOf.values(), oneOf.tolerated()));
      default -> met(target, model);
    };
  }

  private static FactModel.Numeric number(FactModel model) {
    return (FactModel.Numeric) model;
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    Set<String> both = new TreeSet<>(one);
    both.addAll(other);
    return both;
  }

  /** The units whose true rating is known, the company first. */
  List<String> units() {
    return java.util.stream.Stream.of(
            List.of(DemoCompany.ROOT),
            company.regions().stream().map(DemoCompany.Region::key).toList(),
            company.branches().stream().map(Branch::key).toList())
        .flatMap(List::stream)
        .toList();
  }
}
