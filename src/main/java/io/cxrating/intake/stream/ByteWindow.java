package io.cxrating.intake.stream;

import java.io.IOException;
import java.io.InputStream;

/**
 * A bounded window over a stream of any length: the bytes between {@code mark} (the start of the
 * current row) and {@code limit} are in memory, at most the maximum length of a row plus one read.
 */
final class ByteWindow {
  private static final int READ = 64 * 1024;

  private final InputStream in;
  private final int maxRow;
  byte[] bytes;
  int mark;
  int position;
  int limit;

  ByteWindow(InputStream in, int maxRow) {
    this.in = in;
    this.maxRow = maxRow;
    this.bytes = new byte[maxRow + READ];
  }

  /** Whether the current row already exceeds the maximum length. */
  boolean overflows() {
    return position - mark > maxRow;
  }

  /** Discards the bytes read of the current row. */
  void forget() {
    mark = position;
  }

  /** Whether there is a byte at {@code position}, which is read from the stream if necessary. */
  boolean fill() throws IOException {
    if (position < limit) {
      return true;
    }
    System.arraycopy(bytes, mark, bytes, 0, limit - mark);
    position -= mark;
    limit -= mark;
    mark = 0;
    int read = in.read(bytes, limit, bytes.length - limit);
    if (read <= 0) {
      return false;
    }
    limit += read;
    return true;
  }

  /** Skips the byte order mark that some tools write before UTF-8. */
  void skipByteOrderMark() throws IOException {
    int[] expected = {0xEF, 0xBB, 0xBF};
    for (int b : expected) {
      if (!fill() || bytes[position] != (byte) b) {
        position = mark;
        return;
      }
      position++;
    }
    forget();
  }
}
