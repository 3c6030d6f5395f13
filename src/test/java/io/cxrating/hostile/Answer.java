package io.cxrating.hostile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/**
 * An answer of the service.
 *
 * @param type the media type without parameters, empty without a body's type
 */
record Answer(int status, String type, boolean retryAfter, byte[] body) {
  static Answer of(HttpResponse<byte[]> response) {
    var headers = response.headers();
    String type = headers.firstValue("Content-Type").orElse("").split(";", 2)[0].strip();
    boolean zipped = headers.firstValue("Content-Encoding").orElse("").equals("gzip");
    return new Answer(
        response.statusCode(),
        type.toLowerCase(Locale.ROOT),
        headers.firstValue("Retry-After").isPresent(),
        zipped ? unzipped(response.body()) : response.body());
  }

  private static byte[] unzipped(byte[] body) {
    if (body.length == 0) {
      return body;
    }
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
