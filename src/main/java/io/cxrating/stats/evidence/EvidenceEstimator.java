package io.cxrating.stats.evidence;

import io.cxrating.stats.EstimateOptions;
import io.cxrating.stats.Reason;
import io.cxrating.stats.discrimination.Auc;
import io.cxrating.stats.discrimination.AucEstimate;
import io.cxrating.stats.evidence.CriterionEvidence.Discrimination;
import io.cxrating.stats.kind.KindCounts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Estimates the association of the criteria of one touchpoint with an outcome. All figures except
 * the attainment use complete cases: the interactions in which all modelled criteria were observed.
 * A criterion is modelled if it was observed in at least half of the interactions. Crude and
 * adjusted effects therefore use the same rows.
 */
public final class EvidenceEstimator {

  /**
   * Minimum share of observed interactions: a rarer criterion would cost the model too many rows.
   */
  private static final double LEAST_OBSERVED = 0.5;

  /**
   * Minimum number of rows in each cell of criterion (met or not) and outcome (achieved or not) for
   * an effect.
   */
  private static final long LEAST_IN_CELL = 10;

  private final OutcomeKinds kinds;
  private final KindCounts slice;
  private final double[] weights;
  private final EstimateOptions options;
  private final boolean[] modelled;
  private final KindCounts complete;

  private EvidenceEstimator(
      OutcomeKinds kinds, KindCounts slice, double[] weights, EstimateOptions options) {
    this.kinds = kinds;
    this.slice = slice;
    this.weights = weights;
    this.options = options;
    modelled = new boolean[weights.length];
    for (int c = 0; c < weights.length; c++) {
      int criterion = c;
      long observed = kinds.count(slice, kind -> kinds.observed(kind, criterion));
      modelled[c] = observed > 0 && observed >= LEAST_OBSERVED * slice.rows();
    }
    complete = slice.only(this::isComplete);
  }

  private boolean isComplete(int kind) {
    return slice.count(kind) > 0
        && IntStream.range(0, modelled.length)
            .allMatch(c -> !modelled[c] || kinds.observed(kind, c));
  }

  /**
   * Estimates the association.
   *
   * @param kinds all interactions
   * @param slice those at the touchpoint, of {@link OutcomeKinds#at}
   * @param weights w_c of its criteria
   * @param options level and clusters of the intervals
   * @return the evidence, without the verdicts, which depend on the family
   */
  public static TouchpointEvidence estimate(
      OutcomeKinds kinds, KindCounts slice, double[] weights, EstimateOptions options) {
    return new EvidenceEstimator(kinds, slice, weights, options).evidence();
  }

  private TouchpointEvidence evidence() {
    long achieved = kinds.count(complete, kind -> kinds.achieved()[kind]);
    Set<Reason> against = against(achieved);
    TouchpointModel model =
        against.isEmpty() ? TouchpointModel.fit(kinds, complete, modelled) : null;
    List<Reason> reasons = new ArrayList<>(against);
    if (model != null && model.penalised()) {
      reasons.add(Reason.SEPARATION);
    }
    if (slice.rows() > 0 && complete.rows() < LEAST_OBSERVED * slice.rows()) {
      reasons.add(Reason.INCOMPLETE);
    }
    double positive = model == null ? Double.NaN : model.positiveEffects();
    List<CriterionEvidence> criteria = new ArrayList<>();
    for (int c = 0; c < weights.length; c++) {
      criteria.add(criterion(c, model, against, positive));
    }
    return new TouchpointEvidence(
        slice.rows(),
        complete.rows(),
        achieved,
        complete.groups(),
        model == null ? Double.NaN : model.logLikelihood(),
        model == null ? Double.NaN : model.nullLogLikelihood(),
        reasons,
        criteria);
  }

  /** The reasons why these rows allow no model. */
  private Set<Reason> against(long achieved) {
    Set<Reason> against = EnumSet.noneOf(Reason.class);
    long rarer = Math.min(achieved, complete.rows() - achieved);
    if (slice.rows() == 0) {
      against.add(Reason.NO_DATA);
    } else if (complete.rows() > 0 && rarer == 0) {
      against.add(Reason.ONE_SIDED_OUTCOME);
    } else if (rarer < LEAST_IN_CELL * Math.max(1, count(modelled))) {
      against.add(Reason.RARE_OUTCOME);
    }
    if (!complete.sufficient() && slice.rows() > 0) {
      against.add(Reason.FEW_CUSTOMERS);
    }
    return against;
  }

  private static int count(boolean[] flags) {
    return (int) IntStream.range(0, flags.length).filter(i -> flags[i]).count();
  }

  private CriterionEvidence criterion(
      int c, @Nullable TouchpointModel model, Set<Reason> against, double positive) {
    KindCounts seen = slice.only(kind -> kinds.observed(kind, c));
    KindCounts rows = modelled[c] ? complete : seen;
    RiskDifference crude = RiskDifference.of(kinds, rows, c);
    Set<Reason> own = own(c, crude);
    boolean enough = own.stream().allMatch(Reason.LOW_COVERAGE::equals) && rows.sufficient();
    if (model != null && modelled[c]) {
      own.addAll(model.reasons(c));
    }
    TouchpointModel adjusted =
        enough && model != null && modelled[c] && model.reasons(c).isEmpty() ? model : null;
    own.addAll(against);
    boolean ofFew = own.contains(Reason.FEW_CUSTOMERS);
    return new CriterionEvidence(
        seen.rows(),
        seen.sufficient() ? attainment(seen, c) : Double.NaN,
        new CriterionEvidence.Crude(
            ofFew ? Double.NaN : crude.met().value(),
            ofFew ? Double.NaN : crude.not().value(),
            enough ? crude.estimate(options) : null),
        adjusted != null ? adjusted.effect(c, options) : null,
        enough ? discrimination(rows, kind -> kinds.met(kind, c)) : null,
        complete.sufficient() ? phi(c) : nothing(),
        new CriterionEvidence.Weight(
            weights[c] / Arrays.stream(weights).sum(),
            adjusted != null && positive > 0
                ? Math.max(0, adjusted.coefficient(c)) / positive
                : Double.NaN),
        List.copyOf(own));
  }

  /** The reasons that qualify the figures of this criterion. */
  private Set<Reason> own(int c, RiskDifference crude) {
    KindCounts rows = crude.rows();
    KindCounts met = crude.met().counts();
    KindCounts not = crude.not().counts();
    Set<Reason> own = EnumSet.noneOf(Reason.class);
    if (!modelled[c]) {
      own.add(Reason.LOW_COVERAGE);
    }
    if (rows.rows() == 0) {
      own.add(Reason.NO_DATA);
    } else if (met.rows() == 0 || not.rows() == 0) {
      own.add(Reason.CONSTANT_CRITERION);
    } else {
      long smallest = Math.min(smallestSide(met), smallestSide(not));
      if (smallest == 0) {
        own.add(Reason.EMPTY_CELL);
      } else if (smallest < LEAST_IN_CELL) {
        own.add(Reason.FEW_EVENTS);
      }
      KindCounts achieved = rows.only(kind -> kinds.achieved()[kind]);
      KindCounts others = rows.only(kind -> !kinds.achieved()[kind]);
      if (!Stream.of(met, not, achieved, others).allMatch(KindCounts::sufficient)) {
        own.add(Reason.FEW_CUSTOMERS);
      }
    }
    return own;
  }

  private long smallestSide(KindCounts rows) {
    long achieved = kinds.count(rows, kind -> kinds.achieved()[kind]);
    return Math.min(achieved, rows.rows() - achieved);
  }

  private double attainment(KindCounts seen, int c) {
    double[] score = new double[seen.kinds()];
    for (int kind = 0; kind < score.length; kind++) {
      score[kind] = seen.count(kind) > 0 ? kinds.halves()[kind][c] / 2.0 : 0;
    }
    return seen.rows() == 0 ? Double.NaN : seen.sum(score) / seen.rows();
  }

  private Discrimination discrimination(KindCounts rows, IntPredicate high) {
    double[] score = new double[rows.kinds()];
    for (int kind = 0; kind < score.length; kind++) {
      score[kind] = rows.count(kind) > 0 && high.test(kind) ? 1 : 0;
    }
    AucEstimate area = Auc.of(rows, score, kinds.achieved());
    return new Discrimination(area.value(), area.interval(options.confidence(), 0));
  }

  /** Correlations of being met, over the rows of the model. */
  private double[] phi(int c) {
    double[] phi = new double[weights.length];
    for (int d = 0; d < phi.length; d++) {
      phi[d] = modelled[c] && modelled[d] ? phi(c, d) : Double.NaN;
    }
    return phi;
  }

  private double[] nothing() {
    double[] nothing = new double[weights.length];
    Arrays.fill(nothing, Double.NaN);
    return nothing;
  }

  private double phi(int c, int d) {
    double n = complete.rows();
    double a = kinds.count(complete, kind -> kinds.met(kind, c)) / n;
    double b = kinds.count(complete, kind -> kinds.met(kind, d)) / n;
    double both = kinds.count(complete, kind -> kinds.met(kind, c) && kinds.met(kind, d)) / n;
    return (both - a * b) / Math.sqrt(a * (1 - a) * b * (1 - b));
  }
}
