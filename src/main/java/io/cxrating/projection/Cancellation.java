package io.cxrating.projection;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Ends a question from another thread. DuckDB cancels a statement and not a connection, so this
 * follows the statements that a question makes.
 */
public final class Cancellation {
  private static final Logger LOG = Logger.getLogger(Cancellation.class);

  private volatile boolean cancelled;
  private volatile @Nullable Statement last;

  /** The connection, whose statements can be cancelled. */
  public Connection over(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            Cancellation.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> call(connection, method, arguments));
  }

  private Object call(Connection connection, Method method, Object @Nullable [] arguments)
      throws Throwable {
    check();
    try {
      Object result = method.invoke(connection, arguments);
      if (result instanceof Statement statement) {
        last = statement;
      }
      return result;
    } catch (InvocationTargetException failed) {
      throw failed.getCause();
    }
  }

  /** Cancels the running statement and makes no other; may be called by any thread. */
  public void cancel() {
    cancelled = true;
    Statement statement = last;
    try {
      if (statement != null) {
        statement.cancel();
      }
    } catch (SQLException closed) {
      LOG.debug("The statement has ended by itself", closed);
    }
  }

  /**
   * Goes on unless the question is cancelled.
   *
   * @throws ProjectionException if it is
   */
  public void check() {
    if (cancelled) {
      throw new ProjectionException("The question is cancelled");
    }
  }
}
