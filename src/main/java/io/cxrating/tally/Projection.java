package io.cxrating.tally;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;

/** The columnar copy of the ledger that every statistic is computed from. */
@ApplicationScoped
public class Projection {

  /**
   * Catches up with the ledger, then answers from one consistent view. Who has seen a commit of the
   * ledger before calling finds it in the view.
   *
   * @throws io.cxrating.problem.ProblemException PROJECTION_BEHIND where it takes too long,
   *     LEDGER_UNAVAILABLE where the ledger cannot be read
   */
  public <T> T read(Function<TallyView, T> question) {
    throw new UnsupportedOperationException("not yet");
  }

  /** Source and id of the interactions of these numbers, in their order. */
  public List<RowKey> keysOf(List<Long> rowIds) {
    throw new UnsupportedOperationException("not yet");
  }
}
