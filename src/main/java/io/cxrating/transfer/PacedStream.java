package io.cxrating.transfer;

import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * A body of any length whose client must send at least {@value #LEAST_BYTES} bytes in each period.
 * Only the time of waiting for bytes counts, not the time in which they are processed.
 */
final class PacedStream extends FilterInputStream {
  static final int LEAST_BYTES = 16 * 1024;

  private final Duration period;
  private long waitedNanos;
  private long got;

  PacedStream(InputStream body, Duration period) {
    super(body);
    this.period = period;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    long began = System.nanoTime();
    int read = super.read(bytes, offset, length);
    waitedNanos += System.nanoTime() - began;
    got += Math.max(read, 0);
    if (read >= 0 && waitedNanos >= period.toNanos()) {
      if (got < LEAST_BYTES) {
        throw new ProblemException(
            ProblemCode.REQUEST_TIMEOUT,
            "Fewer than %d bytes were sent in %d seconds"
                .formatted(LEAST_BYTES, period.toSeconds()));
      }
      waitedNanos = 0;
      got = 0;
    }
    return read;
  }
}
