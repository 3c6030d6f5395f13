package io.cxrating.intake.stream;

import java.io.IOException;
import java.io.InputStream;

/** {@code application/x-ndjson}: a row is a line; blank lines are ignored. */
final class LineFrames extends RowFrames {
  private boolean begun;

  LineFrames(InputStream in) {
    super(in);
  }

  @Override
  boolean next() throws IOException {
    if (!begun) {
      begun = true;
      window.skipByteOrderMark();
    }
    while (window.fill()) {
      if (line() && (length() > 0 || kind() == Kind.TOO_LARGE)) {
        return true;
      }
    }
    return false;
  }

  private boolean line() throws IOException {
    boolean tooLarge = false;
    window.forget();
    do {
      byte[] bytes = window.bytes;
      int end = window.limit;
      int at = window.position;
      while (at < end && bytes[at] != '\n') {
        at++;
      }
      window.position = at;
      if (window.overflows()) {
        tooLarge = true;
        window.forget();
      }
      if (at < end) {
        window.position++;
        return frame(window.mark, at, tooLarge);
      }
    } while (window.fill());
    return frame(window.mark, window.position, tooLarge);
  }
}
