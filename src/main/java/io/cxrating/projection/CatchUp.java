package io.cxrating.projection;

import io.cxrating.ledger.feed.ChangeReader;
import io.cxrating.ledger.feed.ChangeRow;
import io.cxrating.ledger.feed.ErasedRows;
import io.cxrating.ledger.kind.RowKind;
import io.cxrating.projection.table.Catalogue;
import io.cxrating.projection.table.FactTableWriter;
import io.cxrating.projection.table.KindTable;
import io.cxrating.projection.table.KindTableWriter;
import io.cxrating.projection.table.KindWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Applies one batch of the ledger to an open transaction of the projection. */
final class CatchUp implements ChangeReader, AutoCloseable {
  private static final int INTERRUPT_EVERY = 4096;

  private final DuckDBConnection projection;
  private final LedgerSources sources;
  private final Progress progress;
  private final List<ErasedRows> erasures = new ArrayList<>();
  private final SortedMap<Integer, List<Long>> withdrawn = new TreeMap<>();
  private final Map<RowKind<?>, KindWriter> writers = new LinkedHashMap<>();
  private Catalogue catalogue;
  private boolean catalogueIsNew;
  private @Nullable Connection ledger;
  private boolean everything;
  private long rows;
  private boolean open;

  CatchUp(DuckDBConnection projection, Catalogue before, LedgerSources sources, Progress progress) {
    this.projection = projection;
    catalogue = before;
    this.sources = sources;
    this.progress = progress;
  }

  @Override
  public void begin(Connection ledger, boolean everything) throws SQLException {
    this.ledger = ledger;
    this.everything = everything;
    if (everything) {
      loadCatalogue();
      progress.expect(ledger, sources.kinds().tables());
    }
    inProjection(
        () -> {
          execute("BEGIN");
          if (everything) {
            ProjectionState.clear(projection);
            for (KindTable table : sources.kindTables()) {
              table.create(projection);
            }
          }
        });
    open = true;
  }

  @Override
  public void change(ChangeRow change) throws SQLException {
    switch (change.kind()) {
      case UNIT, STANDARD, INSTRUMENT -> loadCatalogue();
      case ERASURE -> erasures.add(ErasedRows.of(change.subject()));
    }
  }

  private void loadCatalogue() throws SQLException {
    if (!catalogueIsNew) {
      catalogue =
          sources.catalogue(Objects.requireNonNull(ledger, "a batch begins before its changes"));
      catalogueIsNew = true;
    }
  }

  @Override
  public Revisions revisions(RowKind<?> kind) {
    KindWriter writer = writer(kind);
    return row -> {
      goOn();
      inProjection(() -> writer.append(row));
    };
  }

  @Override
  public void withdrawn(RowKind<?> kind, long row) {
    withdrawn.computeIfAbsent(kind.number(), any -> new ArrayList<>()).add(row);
  }

  @Override
  public void linked(RowKind<?> kind, long row, long interaction) {
    writer(kind).link(row, interaction);
  }

  private void goOn() {
    if (++rows % INTERRUPT_EVERY == 0) {
      progress.reached(rows);
      if (Thread.currentThread().isInterrupted()) {
        throw new ProjectionException("The projection is being closed");
      }
    }
  }

  /** Created after the changes were delivered, so that it uses the catalogue of this batch. */
  private KindWriter writer(RowKind<?> kind) {
    return writers.computeIfAbsent(
        kind,
        one ->
            one.isInteraction()
                ? new FactTableWriter(projection, one, sources.groups(), catalogue, everything)
                : new KindTableWriter(projection, new KindTable(one), sources.groups()));
  }

  /**
   * Completes the batch; the ledger is no longer needed. Withdrawn rows leave as erased ones do.
   */
  void finish() {
    erasures.add(new ErasedRows(withdrawn));
    inProjection(
        () -> {
          for (RowKind<?> kind : sources.kinds().all()) {
            erase(kind);
            writer(kind).finish();
          }
        });
  }

  private void erase(RowKind<?> kind) {
    RowKind<?> interactions = sources.kinds().all().getFirst();
    for (ErasedRows erased : erasures) {
      writer(kind).erase(erased.of(kind), erased.of(interactions));
    }
  }

  /** Makes the batch and the reached mark visible atomically. */
  void commit(ProjectionState reached) {
    inProjection(
        () -> {
          reached.store(projection, sources.shape());
          execute("COMMIT");
          open = false;
        });
  }

  /** Rolls the transaction back, if there is one. */
  void abandon() {
    if (open) {
      inProjection(() -> execute("ROLLBACK"));
      open = false;
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = projection.createStatement()) {
      statement.execute(sql);
    }
  }

  Catalogue catalogue() {
    return catalogue;
  }

  private interface Step {
    void run() throws SQLException;
  }

  private static void inProjection(Step step) {
    try {
      step.run();
    } catch (SQLException failed) {
      throw new ProjectionException("The projection cannot be written", failed);
    }
  }

  /** Frees the resources; the connection has to be discarded if the batch was not committed. */
  @Override
  public void close() {
    writers.values().forEach(writer -> inProjection(writer::close));
  }
}
