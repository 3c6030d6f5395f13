package io.cxrating.intake.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cxrating.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowFramesTest {
  private static final String BIG = "x".repeat(RowFrames.MAX_ROW_BYTES + 1);
  private static final String LONGEST = "y".repeat(RowFrames.MAX_ROW_BYTES);

  @Test
  void splitsLinesAtAnyLineEnding() throws IOException {
    assertThat(lines("\uFEFFa\r\n\n  \r\nb\n\tc \nd")).containsExactly("a", "b", "c", "d");
    assertThat(lines("")).isEmpty();
    assertThat(lines("\n\n")).isEmpty();
  }

  @Test
  void reportsATooLargeLineAndContinues() throws IOException {
    assertThat(lines("a\n" + BIG + "\n" + LONGEST + "\nb"))
        .containsExactly("a", "TOO_LARGE", LONGEST, "b");
    assertThat(lines(BIG)).containsExactly("TOO_LARGE");
  }

  @Test
  void buffersAtMostOneRowOfAnEndlessLine() throws IOException {
    LineFrames frames = new LineFrames(endless(300L * 1024 * 1024));
    assertThat(frames.next()).isTrue();
    assertThat(frames.kind()).isEqualTo(RowFrames.Kind.TOO_LARGE);
    assertThat(frames.bytes().length).isLessThanOrEqualTo(2 * RowFrames.MAX_ROW_BYTES);
    assertThat(frames.next()).isFalse();
  }

  @Test
  void reportsInvalidUtf8AndContinues() throws IOException {
    byte[] latin1 = "a\nn\u00E4h\nb\u00E4".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(kinds(new LineFrames(new ByteArrayInputStream(latin1))))
        .containsExactly("a", "BROKEN", "BROKEN");
    byte[] overlong = {(byte) 0xC1, (byte) 0x81, '\n', 'b'};
    assertThat(kinds(new LineFrames(new ByteArrayInputStream(overlong))))
        .containsExactly("BROKEN", "b");
  }

  @Test
  void splitsAnArrayAtTopLevelCommas() throws IOException {
    assertThat(array(" [ {\"a\":[1,2],\"b\":\"],\\\"{\\\\\"} , 2,\n\"x,y\" ] "))
        .containsExactly("{\"a\":[1,2],\"b\":\"],\\\"{\\\\\"}", "2", "\"x,y\"");
    assertThat(array("[]")).isEmpty();
    assertThat(array("\uFEFF [ ] ")).isEmpty();
    assertThat(array("  ")).isEmpty();
  }

  @Test
  void readsOneObjectAsOneRow() throws IOException {
    assertThat(array(" {\"a\":\"b,c\"} ")).containsExactly("{\"a\":\"b,c\"}");
    assertThat(array("{\"a\":1} {}")).containsExactly("{\"a\":1} {}");
  }

  @Test
  void reportsABrokenArrayAndKeepsTheRowsBefore() throws IOException {
    assertThat(array("[{},{}")).containsExactly("{}", "{}", "BROKEN");
    assertThat(array("[{},")).containsExactly("{}", "BROKEN");
    assertThat(array("[{},{\"a\":")).containsExactly("{}", "{\"a\":");
    assertThat(array("[{}] x")).containsExactly("{}", "BROKEN");
    assertThat(array("[{},,{}]")).containsExactly("{}", "", "{}");
    assertThat(array("[{},]")).containsExactly("{}", "");
    assertThat(array("[")).containsExactly("BROKEN");
  }

  @Test
  void reportsATooLargeElementAndContinues() throws IOException {
    assertThat(array("[1,\"" + BIG + "\",2]")).containsExactly("1", "TOO_LARGE", "2");
    assertThat(array("[" + " ".repeat(200_000) + "1]")).containsExactly("1");
    assertThat(array("[\"" + BIG)).containsExactly("TOO_LARGE");
  }

  @Test
  void rejectsABodyThatIsNeitherObjectNorArray() {
    assertThatThrownBy(() -> array("hello")).isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> array("\"text\"")).isInstanceOf(ProblemException.class);
  }

  /** Reads the same rows from any chunking of the bytes. */
  private static List<String> lines(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    List<String> whole = kinds(new LineFrames(new ByteArrayInputStream(bytes)));
    assertThat(kinds(new LineFrames(trickling(bytes)))).isEqualTo(whole);
    return whole;
  }

  private static List<String> array(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    List<String> whole = kinds(new ArrayFrames(new ByteArrayInputStream(bytes)));
    assertThat(kinds(new ArrayFrames(trickling(bytes)))).isEqualTo(whole);
    return whole;
  }

  private static List<String> kinds(RowFrames frames) throws IOException {
    List<String> found = new ArrayList<>();
    while (frames.next()) {
      found.add(
          frames.kind() == RowFrames.Kind.ROW
              ? new String(frames.bytes(), frames.offset(), frames.length(), StandardCharsets.UTF_8)
              : frames.kind().name());
    }
    return found;
  }

  private static InputStream trickling(byte[] bytes) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public synchronized int read(byte[] into, int offset, int length) {
        return super.read(into, offset, Math.min(length, 1));
      }
    };
  }

  private static InputStream endless(long length) {
    return new InputStream() {
      private long left = length;

      @Override
      public int read() {
        return left-- > 0 ? 'z' : -1;
      }

      @Override
      public int read(byte[] into, int offset, int wanted) {
        if (left <= 0) {
          return -1;
        }
        int given = (int) Math.min(wanted, left);
        java.util.Arrays.fill(into, offset, offset + given, (byte) 'z');
        left -= given;
        return given;
      }
    };
  }
}
