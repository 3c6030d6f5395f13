package io.cxrating.projection;

import io.cxrating.ledger.feed.ChangeBatch;
import io.cxrating.projection.table.Catalogue;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.duckdb.DuckDBConnection;
import org.jboss.logging.Logger;

/**
 * The projection on disk, how it catches up and how it is read. It can always be made again from
 * the ledger, so whatever is wrong with the file is answered by a new one.
 */
final class ProjectionStore implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(ProjectionStore.class);

  private final LedgerSources sources;
  private final ProjectionSettings settings;
  private final ProjectionFolder folder;
  private final Semaphore readers;

  /** Read by every question until it is answered; written where the engine is replaced. */
  private final ReadWriteLock engineInUse = new ReentrantReadWriteLock();

  /** Rows and catalogue change together under it, and a question begins under it. */
  private final Object moment = new Object();

  private final AtomicBoolean spoilt = new AtomicBoolean();
  private Engine engine;
  private ProjectionState state;
  private Catalogue catalogue;
  private volatile Progress progress = new Progress();

  ProjectionStore(Path path, LedgerSources sources, ProjectionSettings settings) {
    this.sources = sources;
    this.settings = settings;
    readers = new Semaphore(settings.readers());
    folder = ProjectionFolder.hold(path);
    try {
      open();
    } catch (SQLException unreadable) {
      LOG.warnf("The projection is built anew: %s", unreadable.getMessage());
      reopen();
    }
  }

  private void open() throws SQLException {
    engine = new Engine(folder, settings);
    DuckDBConnection connection = engine.borrow();
    try {
      state = ProjectionState.load(connection, sources.groups().count());
    } finally {
      engine.release(connection);
    }
  }

  private void reopen() {
    engineInUse.writeLock().lock();
    try {
      if (engine != null) {
        engine.close();
      }
      folder.clear();
      open();
      spoilt.set(false);
    } catch (SQLException failed) {
      throw new ProjectionException("The projection cannot be made", failed);
    } finally {
      engineInUse.writeLock().unlock();
    }
  }

  /** Applies what is new in the ledger. Called by one thread at a time. */
  void catchUp() throws SQLException {
    try {
      attempt();
    } catch (ProjectionException failed) {
      if (!Engine.isSpoilt(failed)) {
        throw failed;
      }
      spoilt.set(true);
      attempt();
    }
  }

  private void attempt() throws SQLException {
    if (spoilt.get()) {
      LOG.warn("The projection is spoilt and built anew");
      reopen();
    }
    if (catalogue == null) {
      // Right if the feed finds nothing new since the mark, and read again if it does.
      catalogue = sources.catalogue();
    }
    progress = new Progress();
    DuckDBConnection connection = engine.borrow();
    boolean reusable = false;
    try {
      catchUp(connection);
      reusable = true;
    } finally {
      if (reusable) {
        engine.release(connection);
      } else {
        // After a failed commit the connection is of no use; closing it rolls back.
        connection.close();
      }
    }
  }

  private void catchUp(DuckDBConnection connection) throws SQLException {
    try (CatchUp run = new CatchUp(connection, catalogue, sources, progress)) {
      ChangeBatch batch = sources.feed().read(state.mark(), run);
      if (batch.rows() == 0 && !batch.everything()) {
        run.abandon();
        state = new ProjectionState(batch.mark(), state.watermark());
        return;
      }
      run.finish();
      long watermark = batch.rows() + (batch.everything() ? 0 : state.watermark());
      ProjectionState next = new ProjectionState(batch.mark(), watermark);
      synchronized (moment) {
        run.commit(next);
        state = next;
        catalogue = run.catalogue();
      }
      progress.end(batch.rows());
      progress = new Progress();
    }
  }

  /** Answers from one consistent view; the projection must have caught up once. */
  <T> T read(Function<Snapshot, T> question) throws InterruptedException {
    readers.acquire();
    engineInUse.readLock().lock();
    try {
      return readWithin(question);
    } catch (SQLException failed) {
      throw new ProjectionException("The projection cannot be read", failed);
    } catch (ProjectionException failed) {
      if (Engine.isSpoilt(failed)) {
        spoilt.set(true);
      }
      throw failed;
    } finally {
      engineInUse.readLock().unlock();
      readers.release();
    }
  }

  private <T> T readWithin(Function<Snapshot, T> question) throws SQLException {
    DuckDBConnection connection = engine.borrow();
    boolean reusable = false;
    try (Statement statement = connection.createStatement()) {
      Snapshot snapshot;
      synchronized (moment) {
        statement.execute("BEGIN");
        snapshot =
            new Snapshot(connection, watermark(statement), catalogue, sources.groups().count());
      }
      T answer = question.apply(snapshot);
      statement.execute("ROLLBACK");
      reusable = true;
      return answer;
    } finally {
      if (reusable) {
        engine.release(connection);
      } else {
        connection.close();
      }
    }
  }

  /** The transaction of a question takes its snapshot here, not at BEGIN. */
  private static long watermark(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("SELECT watermark FROM projection")) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Whether the next catch-up makes a new file. */
  boolean isSpoilt() {
    return spoilt.get();
  }

  long watermark() {
    synchronized (moment) {
      return state.watermark();
    }
  }

  /** Rows of the catch-up under way. */
  long rowsUnderWay() {
    return progress.rows();
  }

  @Override
  public void close() {
    engineInUse.writeLock().lock();
    try {
      engine.close();
      folder.close();
    } finally {
      engineInUse.writeLock().unlock();
    }
  }
}
