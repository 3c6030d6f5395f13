package io.cxrating.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Limits the body of every request that is read as a whole. A resource that reads the stream itself
 * enforces its own limit.
 */
final class BodyLimit {
  static final long MAX_BYTES = 16L * 1024 * 1024;

  @ServerRequestFilter
  void limit(ContainerRequestContext request, ResourceInfo resource) {
    boolean isStreamed =
        Arrays.asList(resource.getResourceMethod().getParameterTypes()).contains(InputStream.class);
    if (!isStreamed && request.hasEntity()) {
      request.setEntityStream(new Limited(request.getEntityStream()));
    }
  }

  private static final class Limited extends FilterInputStream {
    private long read;

    Limited(InputStream body) {
      super(body);
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int got = super.read(bytes, offset, length);
      count(got);
      return got;
    }

    private void count(int got) {
      read += Math.max(got, 0);
      if (read > MAX_BYTES) {
        throw new ProblemException(
            ProblemCode.PAYLOAD_TOO_LARGE, "A body can have at most %d bytes".formatted(MAX_BYTES));
      }
    }
  }
}
