package io.cxrating.evidence;

import io.cxrating.evidence.EvidenceAnswer.Bin;
import io.cxrating.evidence.EvidenceAnswer.Model;
import io.cxrating.evidence.EvidenceAnswer.Whole;
import io.cxrating.figures.Asked;
import io.cxrating.figures.row.Known;
import io.cxrating.standard.model.Standard.Touchpoint;
import io.cxrating.stats.EstimateOptions;
import io.cxrating.stats.Reason;
import io.cxrating.stats.evidence.EvidenceEstimator;
import io.cxrating.stats.evidence.EvidenceVerdict;
import io.cxrating.stats.evidence.JudgedEvidence;
import io.cxrating.stats.evidence.OutcomeKinds;
import io.cxrating.stats.evidence.Prediction;
import io.cxrating.stats.evidence.TouchpointEvidence;
import io.cxrating.stats.kind.KindCounts;
import io.cxrating.tally.Trait;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Computes one request for evidence on one state of the projection. */
final class EvidenceCalculation {
  private final Asked<Evidences.Request> asked;
  private final Inquiry inquiry;
  private final List<String> categories;
  private final List<Touchpoint> touchpoints;
  private final EstimateOptions options;
  private final OutcomeKinds kinds;

  /** The estimate for one touchpoint, for all customers or those of one category. */
  private record Part(
      Touchpoint touchpoint, @Nullable String category, TouchpointEvidence evidence) {}

  EvidenceCalculation(Asked<Evidences.Request> asked) {
    this.asked = asked;
    inquiry = new Inquiry(asked, asked.own().outcome());
    categories = asked.slice().history().categories();
    touchpoints = asked.judgement().touchpoints();
    options = asked.options();
    kinds = inquiry.tally().kinds();
  }

  EvidenceAnswer answer() {
    List<Part> all = new ArrayList<>();
    for (int t = 0; t < touchpoints.size(); t++) {
      all.add(part(t, null, kinds.at(t)));
    }
    List<Part> byCategory =
        asked.slice().slice().customers().values(Trait.CATEGORY).size() == 1
            ? List.of()
            : byCategory();
    List<EvidenceRow> rows = rows(all);
    String sentence = sentence(rows);
    rows.addAll(rows(byCategory));
    OutcomeFigures outcome = inquiry.figures(kinds.counts(), kinds.achieved());
    List<Part> parts = new ArrayList<>(all);
    parts.addAll(byCategory);
    return new EvidenceAnswer(
        asked.basis(),
        outcome,
        sentence,
        whole(all),
        parts.stream().map(EvidenceCalculation::model).toList(),
        rows);
  }

  private List<Part> byCategory() {
    List<Part> parts = new ArrayList<>();
    int[] seen =
        Arrays.stream(kinds.category()).filter(each -> each >= 0).distinct().sorted().toArray();
    for (int category : seen) {
      for (int t = 0; t < touchpoints.size(); t++) {
        parts.add(part(t, categories.get(category), kinds.at(t, category)));
      }
    }
    return parts;
  }

  private Part part(int t, @Nullable String category, KindCounts slice) {
    return new Part(
        touchpoints.get(t),
        category,
        EvidenceEstimator.estimate(kinds, slice, weights(touchpoints.get(t)), options));
  }

  private static double[] weights(Touchpoint touchpoint) {
    return touchpoint.criteria().stream().mapToDouble(criterion -> criterion.weight()).toArray();
  }

  private List<EvidenceRow> rows(List<Part> family) {
    List<List<JudgedEvidence>> judged =
        JudgedEvidence.of(family.stream().map(Part::evidence).toList(), options.confidence());
    int tests =
        (int)
            judged.stream()
                .flatMap(List::stream)
                .filter(each -> !Double.isNaN(each.adjustedP()))
                .count();
    List<EvidenceRow> rows = new ArrayList<>();
    for (int p = 0; p < family.size(); p++) {
      Part part = family.get(p);
      RowWriter writer = new RowWriter(part.touchpoint(), part.category(), inquiry, tests);
      for (int c = 0; c < judged.get(p).size(); c++) {
        rows.add(writer.row(c, part.evidence().criteria().get(c), judged.get(p).get(c)));
      }
    }
    return rows;
  }

  private static Model model(Part part) {
    TouchpointEvidence evidence = part.evidence();
    return new Model(
        part.touchpoint().key(),
        part.category(),
        evidence.interactions(),
        evidence.complete(),
        evidence.droppedShare(),
        evidence.groups(),
        Known.of(evidence.unexplained()),
        evidence.reasons());
  }

  private Whole whole(List<Part> all) {
    double[][] weights =
        touchpoints.stream().map(EvidenceCalculation::weights).toArray(double[][]::new);
    Double unexplained = unexplained(all);
    Prediction prediction = Prediction.of(kinds, weights, options);
    if (prediction == null) {
      Reason reason = kinds.counts().rows() == 0 ? Reason.NO_DATA : Reason.RARE_OUTCOME;
      return new Whole(
          kinds.counts().rows(),
          null,
          unexplained,
          List.of(),
          List.of(reason),
          asked.words().say("whole.none", asked.words().reasons(List.of(reason))));
    }
    EvidenceRow.Area area =
        new EvidenceRow.Area(
            prediction.auc(), prediction.interval().lower(), prediction.interval().upper());
    String key =
        area.lower() > 0.5 ? "whole.tells" : area.upper() < 0.5 ? "whole.wrong" : "whole.chance";
    String sentence =
        asked
            .words()
            .say(key, inquiry.outcome(), 100 * area.auc(), 100 * area.lower(), 100 * area.upper());
    if (unexplained != null) {
      sentence += " " + asked.words().say("whole.unexplained", 100 * unexplained);
    }
    return new Whole(
        prediction.interactions(),
        area,
        unexplained,
        prediction.calibration().stream().map(EvidenceCalculation::bin).toList(),
        List.of(),
        sentence);
  }

  private static Bin bin(Prediction.Bin bin) {
    return new Bin(
        bin.lowestScore(),
        bin.highestScore(),
        bin.interactions(),
        bin.expected(),
        bin.rate(),
        bin.interval() == null ? null : bin.interval().lower(),
        bin.interval() == null ? null : bin.interval().upper());
  }

  /**
   * The unexplained share over the touchpoints with a model, each relative to its own rate of the
   * outcome.
   */
  private static @Nullable Double unexplained(List<Part> all) {
    double left = 0;
    double none = 0;
    for (Part part : all) {
      if (!Double.isNaN(part.evidence().logLikelihood())) {
        left += part.evidence().logLikelihood();
        none += part.evidence().nullLogLikelihood();
      }
    }
    return none == 0 ? null : Math.min(1, left / none);
  }

  private String sentence(List<EvidenceRow> rows) {
    Object[] counts = new Object[EvidenceVerdict.values().length + 2];
    counts[0] = rows.size();
    counts[1] = inquiry.outcome();
    for (EvidenceVerdict verdict : EvidenceVerdict.values()) {
      counts[verdict.ordinal() + 2] =
          rows.stream().filter(row -> row.judged().verdict() == verdict).count();
    }
    return asked.words().say("summary", counts) + " " + asked.words().say("association");
  }
}
