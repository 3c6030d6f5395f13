package io.cxrating.tally.duckdb;

import io.cxrating.problem.ProblemException;
import io.cxrating.projection.Projection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/** Answers questions, each from one consistent view that has caught up with the ledger. */
@ApplicationScoped
public class Tallies {
  private final Projection projection;

  public Tallies(Projection projection) {
    this.projection = projection;
  }

  /**
   * Catches up with the ledger, then answers from one consistent view, which contains every commit
   * that the caller has seen.
   *
   * @throws ProblemException PROJECTION_BEHIND where it takes too long, LEDGER_UNAVAILABLE where
   *     the ledger cannot be read
   */
  public <T> T read(Function<TallyView, T> question) {
    return projection.read(
        snapshot ->
            question.apply(
                new TallyView(
                    snapshot.connection(),
                    snapshot.watermark(),
                    snapshot.catalogue(),
                    snapshot.groups())));
  }

  /** The current watermark, after catching up: the same watermark means the same answers. */
  public long watermark() {
    return projection.watermark();
  }
}
