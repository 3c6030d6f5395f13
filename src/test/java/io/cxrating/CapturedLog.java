package io.cxrating;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** The entries that the service under test logs, with their stack traces, until it is closed. */
public final class CapturedLog implements AutoCloseable {
  private final List<String> entries = new CopyOnWriteArrayList<>();
  private final Logger logger;
  private final Handler handler;

  private CapturedLog(String name, Level level) {
    logger = Logger.getLogger(name);
    handler =
        new Handler() {
          @Override
          public void publish(LogRecord entry) {
            if (entry.getLevel().intValue() >= level.intValue()) {
              entries.add(text(entry));
            }
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    logger.addHandler(handler);
  }

  /** Captures the entries of all classes from that level on. */
  public static CapturedLog from(Level level) {
    return new CapturedLog("", level);
  }

  /** Returns the entries so far. */
  public List<String> entries() {
    return List.copyOf(entries);
  }

  private static String text(LogRecord entry) {
    StringWriter text = new StringWriter();
    text.append(String.valueOf(entry.getMessage()));
    if (entry.getParameters() != null) {
      text.append(Arrays.asList(entry.getParameters()).toString());
    }
    if (entry.getThrown() != null) {
      entry.getThrown().printStackTrace(new PrintWriter(text, true));
    }
    return text.toString();
  }

  @Override
  public void close() {
    logger.removeHandler(handler);
  }
}
