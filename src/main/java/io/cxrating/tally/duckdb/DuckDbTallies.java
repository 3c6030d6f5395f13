package io.cxrating.tally.duckdb;

import io.cxrating.projection.Projection;
import io.cxrating.tally.Tallies;
import io.cxrating.tally.Tally;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/** Answers questions from the DuckDB file of this replica. */
@ApplicationScoped
class DuckDbTallies implements Tallies {
  private final Projection projection;

  DuckDbTallies(Projection projection) {
    this.projection = projection;
  }

  @Override
  public <T> T read(Function<Tally, T> question) {
    return projection.read(snapshot -> question.apply(new DuckDbTally(snapshot)));
  }

  @Override
  public long watermark() {
    return projection.watermark();
  }
}
