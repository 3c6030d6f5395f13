package io.cxrating.projection;

import io.cxrating.ledger.feed.ChangeBatch;
import io.cxrating.projection.table.Catalogue;
import io.cxrating.projection.table.FactTables;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.duckdb.DuckDBConnection;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The projection on disk: its updates and its reads. It can always be rebuilt from the ledger, so a
 * defective file is replaced.
 */
final class ProjectionStore implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(ProjectionStore.class);

  private final LedgerSources sources;
  private final ProjectionSettings settings;
  private final ProjectionFolder folder;

  /** Read-locked by every question until it is answered; write-locked to replace the engine. */
  private final ReadWriteLock engineInUse = new ReentrantReadWriteLock();

  /** Rows and catalogue change together under this lock, and a question begins under it. */
  private final Object moment = new Object();

  private final AtomicBoolean damaged = new AtomicBoolean();
  private @Nullable Engine engine;
  private ProjectionState state = ProjectionState.EMPTY;
  private @Nullable Catalogue catalogue;
  private FactTables tables = new FactTables(Map.of());
  private volatile Progress progress = new Progress();

  ProjectionStore(Path path, LedgerSources sources, ProjectionSettings settings) {
    this.sources = sources;
    this.settings = settings;
    folder = ProjectionFolder.hold(path);
    try {
      open();
    } catch (SQLException unreadable) {
      LOG.warnf("The projection is rebuilt: %s", unreadable.getMessage());
      reopen();
    }
  }

  private void open() throws SQLException {
    engine = new Engine(folder, settings);
    DuckDBConnection connection = engine().borrow();
    try {
      state = ProjectionState.load(connection, sources.shape());
      tables = FactTables.load(connection);
    } finally {
      engine().release(connection);
    }
  }

  private Engine engine() {
    return Objects.requireNonNull(engine, "the file is open");
  }

  private void reopen() {
    engineInUse.writeLock().lock();
    try {
      if (engine != null) {
        engine.close();
      }
      folder.clear();
      open();
      damaged.set(false);
    } catch (SQLException failed) {
      throw new ProjectionException("The projection cannot be made", failed);
    } finally {
      engineInUse.writeLock().unlock();
    }
  }

  /** Applies the changes of the ledger. Called by one thread at a time. */
  void catchUp() throws SQLException {
    try {
      attempt();
    } catch (ProjectionException failed) {
      if (!Engine.isSpoilt(failed)) {
        throw failed;
      }
      damaged.set(true);
      attempt();
    }
  }

  private void attempt() throws SQLException {
    if (damaged.get()) {
      LOG.warn("The projection is damaged and is rebuilt");
      reopen();
    }
    Catalogue before = catalogue;
    if (before == null) {
      // Correct if the feed finds nothing new since the mark, and read again if it does.
      before = sources.catalogue();
      catalogue = before;
    }
    progress = new Progress();
    DuckDBConnection connection = engine().borrow();
    boolean reusable = false;
    try {
      catchUp(connection, before);
      reusable = true;
    } finally {
      if (reusable) {
        engine().release(connection);
      } else {
        // After a failed commit the connection is unusable; closing it rolls back.
        connection.close();
      }
    }
  }

  private void catchUp(DuckDBConnection connection, Catalogue before) throws SQLException {
    try (CatchUp run = new CatchUp(connection, before, sources, progress)) {
      ChangeBatch batch = sources.feed().read(state.mark(), run);
      if (batch.rows() == 0 && !batch.everything()) {
        run.abandon();
        state = new ProjectionState(batch.mark(), state.watermark());
        return;
      }
      run.finish();
      FactTables written = FactTables.load(connection);
      long watermark = batch.rows() + (batch.everything() ? 0 : state.watermark());
      ProjectionState next = new ProjectionState(batch.mark(), watermark);
      synchronized (moment) {
        run.commit(next);
        state = next;
        catalogue = run.catalogue();
        tables = written;
      }
      progress.end(batch.rows());
      progress = new Progress();
    }
  }

  /** Answers from one consistent view; the projection must have caught up at least once. */
  <T> T read(Function<Snapshot, T> question) {
    engineInUse.readLock().lock();
    try {
      return readWithin(question);
    } catch (SQLException failed) {
      throw new ProjectionException("The projection cannot be read", failed);
    } catch (ProjectionException failed) {
      if (Engine.isSpoilt(failed)) {
        damaged.set(true);
      }
      throw failed;
    } finally {
      engineInUse.readLock().unlock();
    }
  }

  private <T> T readWithin(Function<Snapshot, T> question) throws SQLException {
    DuckDBConnection connection = engine().borrow();
    boolean reusable = false;
    try (Statement statement = connection.createStatement()) {
      Cancellation cancellation = new Cancellation();
      Snapshot snapshot;
      synchronized (moment) {
        statement.execute("BEGIN");
        snapshot =
            new Snapshot(
                cancellation.over(connection),
                watermark(statement),
                Objects.requireNonNull(catalogue, "a catch-up comes before any question"),
                tables,
                sources.groups().count(),
                cancellation);
      }
      T answer = question.apply(snapshot);
      statement.execute("ROLLBACK");
      reusable = true;
      return answer;
    } finally {
      if (reusable) {
        engine().release(connection);
      } else {
        connection.close();
      }
    }
  }

  /** The snapshot of a question's transaction is taken here, not at BEGIN. */
  private static long watermark(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("SELECT watermark FROM projection")) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Whether the next catch-up creates a new file. */
  boolean isSpoilt() {
    return damaged.get();
  }

  long watermark() {
    synchronized (moment) {
      return state.watermark();
    }
  }

  /** Rows of the current catch-up. */
  long rowsUnderWay() {
    return progress.rows();
  }

  @Override
  public void close() {
    engineInUse.writeLock().lock();
    try {
      engine().close();
      folder.close();
    } finally {
      engineInUse.writeLock().unlock();
    }
  }
}
