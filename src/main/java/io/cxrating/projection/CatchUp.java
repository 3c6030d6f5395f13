package io.cxrating.projection;

import io.cxrating.ledger.feed.AnswerRow;
import io.cxrating.ledger.feed.ChangeReader;
import io.cxrating.ledger.feed.ChangeRow;
import io.cxrating.ledger.feed.ErasedRows;
import io.cxrating.ledger.feed.ErasedRows.Source;
import io.cxrating.ledger.feed.InteractionRow;
import io.cxrating.ledger.feed.OutcomeRow;
import io.cxrating.projection.table.BatchWriter;
import io.cxrating.projection.table.Catalogue;
import io.cxrating.projection.table.LinkedTable;
import io.cxrating.projection.table.LinkedWriter;
import io.cxrating.projection.table.ProjectedRow;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBConnection;

/** One batch of the ledger on its way into an open transaction of the projection. */
final class CatchUp implements ChangeReader, AutoCloseable {
  private static final int INTERRUPT_EVERY = 4096;

  private final DuckDBConnection projection;
  private final LedgerSources sources;
  private final Progress progress;
  private final List<Long> gone = new ArrayList<>();
  private final LinkedWriter answers;
  private final LinkedWriter outcomes;
  private Catalogue catalogue;
  private boolean catalogueIsNew;
  private Connection ledger;
  private boolean everything;
  private BatchWriter writer;
  private long rows;
  private boolean open;

  CatchUp(DuckDBConnection projection, Catalogue before, LedgerSources sources, Progress progress) {
    this.projection = projection;
    catalogue = before;
    this.sources = sources;
    this.progress = progress;
    answers = new LinkedWriter(projection, LinkedTable.SURVEY_ANSWER, sources.groups());
    outcomes = new LinkedWriter(projection, LinkedTable.OUTCOME, sources.groups());
  }

  @Override
  public void begin(Connection ledger, boolean everything) throws SQLException {
    this.ledger = ledger;
    this.everything = everything;
    if (everything) {
      loadCatalogue();
      progress.expect(ledger);
    }
    inProjection(
        () -> {
          execute("BEGIN");
          if (everything) {
            ProjectionState.clear(projection);
            LinkedTable.create(projection);
          }
        });
    open = true;
  }

  @Override
  public void change(ChangeRow change) throws SQLException {
    switch (change.kind()) {
      case UNIT, STANDARD, INSTRUMENT -> loadCatalogue();
      case ERASURE -> erase(ErasedRows.of(change.subject()));
    }
  }

  private void loadCatalogue() throws SQLException {
    if (!catalogueIsNew) {
      catalogue = sources.catalogue(ledger);
      catalogueIsNew = true;
    }
  }

  /** A rebuild is not shown what is erased, so that it finds nothing of these. */
  private void erase(ErasedRows erased) {
    List<Long> interactions = erased.of(Source.INTERACTION);
    gone.addAll(interactions);
    answers.erase(erased.of(Source.SURVEY_ANSWER), interactions);
    outcomes.erase(erased.of(Source.OUTCOME), interactions);
  }

  @Override
  public void interaction(InteractionRow row) {
    goOn();
    if (row.supersedes() != null) {
      gone.add(row.supersedes());
    }
    byte[] clusterKey = row.customer() == null ? row.anonymousKey() : row.customer();
    ProjectedRow projected =
        new ProjectedRow(
            row.rowId(),
            row.standardId(),
            row.unitId(),
            row.touchpoint(),
            row.category(),
            row.channel(),
            row.customer() == null ? null : head(row.customer()),
            row.journey(),
            sources.groups().groupOf(clusterKey),
            Math.toIntExact(row.localDate().toEpochDay()),
            row.occurredAt(),
            row.facts());
    inProjection(() -> writer().append(projected));
  }

  @Override
  public void answer(AnswerRow row) {
    goOn();
    inProjection(() -> answers.append(row));
  }

  @Override
  public void outcome(OutcomeRow row) {
    goOn();
    inProjection(() -> outcomes.append(row));
  }

  @Override
  public void answerLinked(long answer, long interaction) {
    answers.link(answer, interaction);
  }

  @Override
  public void outcomeLinked(long outcome, long interaction) {
    outcomes.link(outcome, interaction);
  }

  private void goOn() {
    if (++rows % INTERRUPT_EVERY == 0) {
      progress.reached(rows);
      if (Thread.currentThread().isInterrupted()) {
        throw new ProjectionException("The projection is being closed", null);
      }
    }
  }

  private BatchWriter writer() {
    if (writer == null) {
      writer = new BatchWriter(projection, catalogue, everything);
    }
    return writer;
  }

  private static long head(byte[] pseudonym) {
    return ByteBuffer.wrap(pseudonym).getLong();
  }

  /** Completes the batch; the ledger is no longer needed. */
  void finish() {
    inProjection(
        () -> {
          writer().flush();
          writer().deleteRows(gone);
          writer().sort();
          answers.finish();
          outcomes.finish();
        });
  }

  /** Makes the batch and how far it reaches visible, both or neither. */
  void commit(ProjectionState reached) {
    inProjection(
        () -> {
          reached.store(projection, sources.groups().count());
          execute("COMMIT");
          open = false;
        });
  }

  /** Ends the transaction, if there is one, without a trace. */
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

  /** Frees what is held; the connection is to be discarded where the batch was not committed. */
  @Override
  public void close() {
    if (writer != null) {
      inProjection(writer::close);
    }
    inProjection(answers::close);
    inProjection(outcomes::close);
  }
}
