package io.cxrating.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;

class OneLineTest {
  private final PatternFormatter plain = new PatternFormatter("%p %s%e%n");

  @Test
  void writesAMessageOnOneLine() {
    ExtLogRecord entry =
        new ExtLogRecord(Level.INFO, "at %s", ExtLogRecord.FormatStyle.PRINTF, "test");
    entry.setParameters(new Object[] {"/x\0\r\nINFO forged\u2028\u0085"});
    assertThat(written(entry))
        .isEqualTo("INFO at /x\\u0000\\u000d\\u000aINFO forged\\u2028\\u0085\n");
  }

  @Test
  void writesTheMessagesOfFailuresOnOneLine() {
    ExtLogRecord entry = new ExtLogRecord(Level.INFO, "failed", "test");
    entry.setThrown(new IllegalStateException("outer", new Exception("bad\nINFO forged")));
    assertThat(written(entry))
        .contains("IllegalStateException: outer", "bad\\u000aINFO forged", "OneLineTest.java");
    assertThat(written(entry).lines()).noneMatch(line -> line.startsWith("INFO forged"));
  }

  @Test
  void keepsOtherEntriesUnchanged() {
    ExtLogRecord entry =
        new ExtLogRecord(Level.INFO, "at %s", ExtLogRecord.FormatStyle.PRINTF, "test");
    entry.setParameters(new Object[] {"/a%20b"});
    Exception failure = new Exception("plain");
    entry.setThrown(failure);
    assertThat(written(entry)).startsWith("INFO at /a%20b");
    assertThat(entry.getThrown()).isSameAs(failure);
  }

  private String written(ExtLogRecord entry) {
    assertThat(new OneLine().isLoggable(entry)).isTrue();
    return plain.format(entry);
  }
}
