package io.cxrating.stats.evidence;

import io.cxrating.stats.EstimateOptions;
import io.cxrating.stats.Reason;
import io.cxrating.stats.kind.KindCounts;
import io.cxrating.stats.kind.KindStatistic;
import io.cxrating.stats.kind.LinearEstimate;
import io.cxrating.stats.regression.BinomialPatterns;
import io.cxrating.stats.regression.LogisticFit;
import io.cxrating.stats.regression.LogisticRegression;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The logistic regression of the outcome on all criteria of a touchpoint, met or not. If criteria
 * separate the outcome, they have no effect, and the effects of the others are from a fit with a
 * weak ridge penalty.
 */
final class TouchpointModel {

  private static final double WEAK_RIDGE = 1;

  private final OutcomeKinds kinds;
  private final KindCounts rows;
  private final int[] covariateOf;
  private final int[] patternOf;
  private final LogisticFit fit;
  private final boolean[] separated;
  private final boolean penalised;

  private TouchpointModel(
      OutcomeKinds kinds,
      KindCounts rows,
      int[] covariateOf,
      int[] patternOf,
      BinomialPatterns data) {
    this.kinds = kinds;
    this.rows = rows;
    this.covariateOf = covariateOf;
    this.patternOf = patternOf;
    LogisticFit plain = LogisticRegression.fit(data);
    separated = plain.covariates().separated();
    penalised = plain.isSeparated();
    fit = penalised ? LogisticRegression.fit(data, WEAK_RIDGE) : plain;
  }

  /** {@code rows}: with a success and a failure, and all modelled criteria observed. */
  static TouchpointModel fit(OutcomeKinds kinds, KindCounts rows, boolean[] modelled) {
    int[] criteria = IntStream.range(0, modelled.length).filter(c -> modelled[c]).toArray();
    int[] covariateOf = new int[modelled.length];
    Arrays.fill(covariateOf, -1);
    for (int j = 0; j < criteria.length; j++) {
      covariateOf[criteria[j]] = j;
    }
    Map<Long, Integer> numbers = new TreeMap<>();
    int[] patternOf = new int[rows.kinds()];
    List<double[]> x = new ArrayList<>();
    for (int kind = 0; kind < patternOf.length; kind++) {
      if (rows.count(kind) > 0) {
        double[] met = new double[criteria.length];
        long key = 0;
        for (int j = 0; j < criteria.length; j++) {
          met[j] = kinds.met(kind, criteria[j]) ? 1 : 0;
          key |= (long) met[j] << j;
        }
        Integer number = numbers.putIfAbsent(key, x.size());
        if (number == null) {
          x.add(met);
        }
        patternOf[kind] = numbers.get(key);
      }
    }
    double[] successes = new double[x.size()];
    double[] trials = new double[x.size()];
    for (int kind = 0; kind < patternOf.length; kind++) {
      trials[patternOf[kind]] += rows.count(kind);
      successes[patternOf[kind]] += kinds.achieved()[kind] ? rows.count(kind) : 0;
    }
    BinomialPatterns data = new BinomialPatterns(x.toArray(double[][]::new), successes, trials);
    return new TouchpointModel(kinds, rows, covariateOf, patternOf, data);
  }

  /** Whether the effects are from the fit with a penalty. */
  boolean penalised() {
    return penalised;
  }

  double logLikelihood() {
    return fit.logLikelihood();
  }

  double nullLogLikelihood() {
    return fit.nullLogLikelihood();
  }

  /** Why a criterion has no effect of its own; empty if it has one. */
  List<Reason> reasons(int criterion) {
    int j = covariateOf[criterion];
    if (fit.covariates().constant()[j]) {
      return List.of(Reason.CONSTANT_CRITERION);
    }
    if (fit.covariates().aliased()[j]) {
      return List.of(Reason.REPEATS_OTHERS);
    }
    return separated[j] ? List.of(Reason.SEPARATION) : List.of();
  }

  /** The log odds ratio of a criterion in the model; NaN without an effect of its own. */
  double coefficient(int criterion) {
    return fit.coefficients()[covariateOf[criterion] + 1];
  }

  /** Σ max(0, β) over the criteria with an effect. */
  double positiveEffects() {
    return IntStream.range(0, covariateOf.length)
        .filter(c -> covariateOf[c] >= 0 && reasons(c).isEmpty())
        .mapToDouble(c -> Math.max(0, coefficient(c)))
        .sum();
  }

  LinearEstimate effect(int criterion, EstimateOptions options) {
    double[] influence = new double[rows.kinds()];
    double[] information = new double[rows.kinds()];
    for (int kind = 0; kind < influence.length; kind++) {
      if (rows.count(kind) > 0) {
        int j = covariateOf[criterion] + 1;
        int pattern = patternOf[kind];
        influence[kind] = fit.influence(j, pattern, kinds.achieved()[kind]);
        information[kind] = fit.expectedSquare(j, pattern);
      }
    }
    LinearEstimate plain =
        new KindStatistic(coefficient(criterion), rows, influence).estimate(options);
    return plain.withAtMost(
        EffectiveClusters.of(rows, information, plain.error().clusters()) - 1,
        options.confidence());
  }
}
