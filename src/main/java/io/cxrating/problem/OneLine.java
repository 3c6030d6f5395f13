package io.cxrating.problem;

import io.quarkus.logging.LoggingFilter;
import java.util.Objects;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jspecify.annotations.Nullable;

/** Escapes control characters, so that a client cannot forge a log line. */
@LoggingFilter(name = "one-line")
public final class OneLine implements Filter {
  private static final int DEEPEST_CAUSE = 20;
  private static final ExtFormatter TEXT = new PatternFormatter("%m");

  /** Called once for each handler that names this filter. */
  public OneLine() {}

  @Override
  public boolean isLoggable(LogRecord entry) {
    if (entry instanceof ExtLogRecord extended) {
      String message = TEXT.formatMessage(extended);
      String escaped = escape(message);
      if (!escaped.equals(message)) {
        extended.setMessage(escaped, ExtLogRecord.FormatStyle.NO_FORMAT);
        extended.setParameters(null);
      }
    }
    if (isForging(entry.getThrown(), 0)) {
      entry.setThrown(new Escaped(entry.getThrown(), 0));
    }
    return true;
  }

  static String escape(String text) {
    if (text == null || text.chars().noneMatch(OneLine::breaksLines)) {
      return text;
    }
    StringBuilder escaped = new StringBuilder();
    text.chars()
        .forEach(
            c -> {
              if (breaksLines(c)) {
                escaped.append(String.format("\\u%04x", c));
              } else {
                escaped.append((char) c);
              }
            });
    return escaped.toString();
  }

  // Some log readers end a line at line and paragraph separators.
  private static boolean breaksLines(int c) {
    return Character.isISOControl(c) || c == 0x2028 || c == 0x2029;
  }

  private static boolean isForging(@Nullable Throwable thrown, int depth) {
    return thrown != null
        && depth < DEEPEST_CAUSE
        && (thrown.toString().chars().anyMatch(OneLine::breaksLines)
            || isForging(thrown.getCause(), depth + 1));
  }

  /** The same failure with escaped messages. */
  private static final class Escaped extends Exception {
    private static final long serialVersionUID = 1L;

    Escaped(Throwable thrown, int depth) {
      super(
          escape(thrown.toString()),
          thrown.getCause() == null || depth > DEEPEST_CAUSE
              ? null
              : new Escaped(thrown.getCause(), depth + 1));
      setStackTrace(thrown.getStackTrace());
    }

    @Override
    @SuppressWarnings("OverrideThrowableToString") // The message begins with the thrown class.
    public String toString() {
      return Objects.requireNonNull(getMessage(), "the constructor gives one");
    }
  }
}
