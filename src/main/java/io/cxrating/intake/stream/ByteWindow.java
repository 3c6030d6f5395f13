package io.cxrating.intake.stream;

import java.io.IOException;
import java.io.InputStream;

/**
 * A bounded window over a stream of any length: what lies between {@code mark} (the start of the
 * row at hand) and {@code limit} is in memory, and never more than a row may be long, plus one
 * read.
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

  /** Whether the row at hand is already longer than a row may be. */
  boolean overflows() {
    return position - mark > maxRow;
  }

  /** Forgets what was read of the row at hand. */
  void forget() {
    mark = position;
  }

  /** Whether there is a byte at {@code position}, read from the stream if need be. */
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

  /** Skips the byte order mark that some tools write in front of UTF-8. */
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
