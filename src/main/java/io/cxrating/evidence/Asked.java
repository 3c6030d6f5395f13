package io.cxrating.evidence;

import io.cxrating.figures.Basis;
import io.cxrating.figures.SliceReading;
import io.cxrating.figures.Window;
import io.cxrating.standard.model.Derivation;
import io.cxrating.standard.model.Judgement;
import io.cxrating.standard.model.PublishedVersion;
import io.cxrating.standard.model.Standard.Outcome;
import io.cxrating.standard.model.StandardNames;
import io.cxrating.stats.EstimateOptions;
import io.cxrating.stats.Reason;
import io.cxrating.stats.kind.KindCounts;
import io.cxrating.stats.kind.KindStatistic;
import io.cxrating.stats.kind.LinearEstimate;
import io.cxrating.tally.OutcomeQuery;
import io.cxrating.tally.duckdb.EvidenceTally;
import io.cxrating.tally.duckdb.TallyView;
import io.cxrating.wire.QueryParameters;
import io.cxrating.wording.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a request is about: one slice, one outcome, and what judges its interactions. */
final class Asked {
  private final TallyView view;
  private final EvidenceRequest request;
  private final SliceReading slice;
  private final Window window;
  private final PublishedVersion version;
  private final Judgement judgement;
  private final Outcome outcome;
  private final EvidenceTally tally;
  private final StandardNames names;
  private final Wording words;

  Asked(TallyView view, EvidenceRequest request, SliceReading slice) {
    this.view = view;
    this.request = request;
    this.slice = slice;
    words = Wording.of("evidence", request.locale());
    window = slice.window();
    version = slice.weighing(window);
    judgement = slice.judgement(version);
    names = new StandardNames(view.standards().get(slice.slice().standard()));
    outcome =
        view.standards()
            .get(slice.slice().standard())
            .outcome(request.outcome())
            .orElseThrow(
                () ->
                    QueryParameters.invalid(
                        "outcome", "No version of the standard declares " + request.outcome()));
    tally =
        view.evidence(
            new OutcomeQuery(slice.slice().standard(), judgement, slice.filter(window), outcome));
  }

  Judgement judgement() {
    return judgement;
  }

  PublishedVersion version() {
    return version;
  }

  EvidenceTally tally() {
    return tally;
  }

  EstimateOptions options() {
    return request.estimation().options(version);
  }

  Basis basis() {
    return Basis.of(view, slice, window, request.estimation().confidence());
  }

  Wording words() {
    return words;
  }

  /** The outcome as sentences name it. */
  String outcome() {
    return names.outcome(outcome.key());
  }

  StandardNames names() {
    return names;
  }

  /** {@code counts} and {@code achieved}: the interactions whose outcome is known. */
  OutcomeFigures figures(KindCounts counts, boolean[] achieved) {
    EvidenceTally.Extent extent = tally.extent();
    List<Reason> reasons = new ArrayList<>();
    if (extent.interactions() == 0) {
      reasons.add(Reason.NO_DATA);
    } else if (2 * counts.rows() < extent.interactions()) {
      reasons.add(Reason.OUTCOME_UNKNOWN);
    }
    if (counts.rows() > 0 && !counts.sufficient()) {
      reasons.add(Reason.FEW_CUSTOMERS);
    }
    Derivation rule = outcome.derivation();
    return new OutcomeFigures(
        outcome.key(),
        outcome.statement(),
        rule == null ? null : rule.text(),
        extent.interactions(),
        extent.interactions() - extent.customers(),
        counts.rows(),
        share(counts, achieved),
        reasons);
  }

  private OutcomeFigures.Share share(KindCounts counts, boolean[] achieved) {
    if (!counts.sufficient()) {
      return null;
    }
    double[] values = new double[achieved.length];
    Arrays.setAll(values, kind -> achieved[kind] ? 1 : 0);
    LinearEstimate share = KindStatistic.mean(counts, values).share(options());
    return new OutcomeFigures.Share(
        share.value(), share.interval().lower(), share.interval().upper());
  }
}
