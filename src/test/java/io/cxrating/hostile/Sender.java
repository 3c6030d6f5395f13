package io.cxrating.hostile;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Sends requests to one service on the loopback interface. */
final class Sender {
  /** Longer than every time limit of the service together (docs/operations). */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI base;
  private final Keys keys;

  Sender(URI base, Keys keys) {
    this.base = base;
    this.keys = keys;
  }

  /** Returns the answer; fails if there is none in time. */
  Answer send(Request request) throws IOException, InterruptedException {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create(base + request.address()))
            .timeout(PATIENCE)
            .method(
                request.operation().method(),
                request.body() == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofByteArray(request.body()));
    request.headers().forEach(header -> builder.header(header.name(), header.value()));
    String key = keys.text(request.key());
    if (key != null) {
      builder.header("X-API-Key", key);
    }
    return Answer.of(client.send(builder.build(), BodyHandlers.ofByteArray()));
  }
}
