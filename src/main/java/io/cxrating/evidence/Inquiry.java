package io.cxrating.evidence;

import io.cxrating.figures.Asked;
import io.cxrating.standard.model.Derivation;
import io.cxrating.standard.model.Standard.Outcome;
import io.cxrating.standard.model.StandardNames;
import io.cxrating.stats.Interval;
import io.cxrating.stats.Reason;
import io.cxrating.stats.kind.KindCounts;
import io.cxrating.stats.kind.KindStatistic;
import io.cxrating.stats.kind.LinearEstimate;
import io.cxrating.tally.EvidenceTally;
import io.cxrating.tally.OutcomeQuery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The subject of evidence: a slice, an outcome, and the interactions whose outcome is known. */
final class Inquiry {
  private final Asked<?> asked;
  private final Outcome outcome;
  private final EvidenceTally tally;
  private final StandardNames names;

  Inquiry(Asked<?> asked, String outcome) {
    this.asked = asked;
    names = new StandardNames(asked.slice().history());
    this.outcome = asked.outcome(outcome);
    tally =
        asked
            .view()
            .evidence(
                new OutcomeQuery(
                    asked.standard(), asked.judgement(), asked.filter(), this.outcome));
  }

  Asked<?> asked() {
    return asked;
  }

  EvidenceTally tally() {
    return tally;
  }

  /** The outcome's name in sentences. */
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
      // Days without an interaction are those of counts.
      boolean counted = asked.view().days(asked.standard(), asked.filter()).isPresent();
      reasons.add(counted ? Reason.COUNTS_ONLY : Reason.NO_DATA);
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

  private OutcomeFigures.@Nullable Share share(KindCounts counts, boolean[] achieved) {
    if (!counts.sufficient()) {
      return null;
    }
    double[] values = new double[achieved.length];
    Arrays.setAll(values, kind -> achieved[kind] ? 1 : 0);
    LinearEstimate share = KindStatistic.mean(counts, values).share(asked.options());
    Interval limits =
        Objects.requireNonNull(share.interval(), "an estimate of enough data has an interval");
    return new OutcomeFigures.Share(share.value(), limits.lower(), limits.upper());
  }
}
