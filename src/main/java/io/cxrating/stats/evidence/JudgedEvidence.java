package io.cxrating.stats.evidence;

import io.cxrating.stats.Reason;
import io.cxrating.stats.family.AdjustedP;
import io.cxrating.stats.kind.LinearEstimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The verdict on one criterion among a family of them. ASSOCIATED and ASSOCIATED_NEGATIVELY follow
 * from the adjusted effect, its p value corrected by Holm over the family. Otherwise it is
 * REDUNDANT if the crude risk difference is significant (corrected in the same way) and either
 * another criterion of the touchpoint nearly coincides with it, |φ| ≥ 0.5, or the other criteria
 * account for it.
 *
 * @param verdict the conclusion for the criterion
 * @param adjustedP of the adjusted effect, corrected for the family; NaN without an effect
 * @param crudeP of the risk difference, corrected for the family; NaN without one
 * @param redundantWith indices of the criteria of its touchpoint that it nearly coincides with,
 *     whatever the verdict
 */
public record JudgedEvidence(
    EvidenceVerdict verdict, double adjustedP, double crudeP, List<Integer> redundantWith) {

  /** Minimum |φ| of two criteria that nearly coincide: a quarter of the variance is common. */
  public static final double COINCIDE = 0.5;

  /** Copies the list. */
  public JudgedEvidence {
    redundantWith = List.copyOf(redundantWith);
  }

  /**
   * Judges the criteria of some touchpoints as one family.
   *
   * @param touchpoints whose criteria belong to the family
   * @param confidence level, in (0, 1); α = 1 − confidence
   * @return by touchpoint, in the order of its criteria
   */
  public static List<List<JudgedEvidence>> of(
      List<TouchpointEvidence> touchpoints, double confidence) {
    List<CriterionEvidence> family =
        touchpoints.stream().flatMap(touchpoint -> touchpoint.criteria().stream()).toList();
    double[] adjusted = holm(family.stream().map(CriterionEvidence::adjusted).toList());
    double[] crude = holm(family.stream().map(one -> one.crude().riskDifference()).toList());
    List<List<JudgedEvidence>> judged = new ArrayList<>();
    int i = 0;
    for (TouchpointEvidence touchpoint : touchpoints) {
      List<JudgedEvidence> ofTouchpoint = new ArrayList<>();
      for (int c = 0; c < touchpoint.criteria().size(); c++, i++) {
        CriterionEvidence one = family.get(i);
        List<Integer> coinciding = coinciding(one, c);
        ofTouchpoint.add(
            new JudgedEvidence(
                verdict(one, adjusted[i], crude[i], coinciding, 1 - confidence),
                adjusted[i],
                crude[i],
                coinciding));
      }
      judged.add(ofTouchpoint);
    }
    return judged;
  }

  private static double[] holm(List<LinearEstimate> estimates) {
    double[] corrected = new double[estimates.size()];
    Arrays.fill(corrected, Double.NaN);
    int[] tested =
        IntStream.range(0, corrected.length).filter(i -> estimates.get(i) != null).toArray();
    double[] p =
        AdjustedP.holm(Arrays.stream(tested).mapToDouble(i -> estimates.get(i).pValue()).toArray());
    for (int i = 0; i < tested.length; i++) {
      corrected[tested[i]] = p[i];
    }
    return corrected;
  }

  private static List<Integer> coinciding(CriterionEvidence one, int itself) {
    return IntStream.range(0, one.phi().length)
        .filter(d -> d != itself && Math.abs(one.phi()[d]) >= COINCIDE)
        .boxed()
        .toList();
  }

  private static EvidenceVerdict verdict(
      CriterionEvidence one,
      double adjusted,
      double crude,
      List<Integer> coinciding,
      double alpha) {
    if (one.adjusted() != null && adjusted <= alpha) {
      return one.adjusted().value() > 0
          ? EvidenceVerdict.ASSOCIATED
          : EvidenceVerdict.ASSOCIATED_NEGATIVELY;
    }
    boolean repeats = one.reasons().contains(Reason.REPEATS_OTHERS);
    if (crude <= alpha && (repeats || (one.adjusted() != null && !coinciding.isEmpty()))) {
      return EvidenceVerdict.REDUNDANT;
    }
    return one.adjusted() == null ? EvidenceVerdict.TOO_FEW : EvidenceVerdict.NO_EVIDENCE;
  }
}
