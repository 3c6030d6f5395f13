package io.cxrating.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.cxrating.ServiceProcess;
import io.cxrating.access.Role;
import io.cxrating.ledger.Posting;
import io.cxrating.transfer.SlowRequest;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that send half, send byte by byte or read nothing, all at once. */
@Tag("hostile")
class StallIT {
  /** The service keeps stalled clients for longer than the others wait for an answer. */
  private static final Map<String, String> KEPT = Map.of("CXRATING_SLOW_CLIENT_TIMEOUT", "10m");

  private static final Duration LIMIT = Duration.ofMinutes(2);

  private static final int CLIENTS = Size.of(100, 1_000);
  private static final int ROUNDS = Size.of(5, 50);

  @TempDir Path folder;
  private final List<SlowRequest> stalled = new ArrayList<>();
  private final List<Socket> readers = new ArrayList<>();

  @Test
  void othersAreAnsweredMeanwhile() throws Exception {
    Draw draw = Draw.of(Size.seed("Stalled clients"), 2);
    try (ServiceProcess service = ServiceProcess.start(folder, KEPT).awaitReady()) {
      Posting.catalogue(service);
      Posting.post(service, 0, 100).then().statusCode(200);
      String key = Keys.create(service, Role.ADMIN, null).get("key");
      try {
        for (int i = 0; i < CLIENTS; i++) {
          stall(service, Objects.requireNonNull(key), draw);
        }
        for (int round = 0; round < ROUNDS; round++) {
          answersOthers(service, 100 + round);
          trickle(draw);
        }
        assertThat(service.awaitReady().logLines("ERROR")).isEmpty();
      } finally {
        close();
      }
      HostileReport.write(
          "stalls",
          "%,d stalled clients; %,d posts and ratings of another client were answered meanwhile.%n"
              .formatted(CLIENTS, 2 * ROUNDS));
    }
  }

  private static void answersOthers(ServiceProcess service, int row) {
    assertTimeoutPreemptively(
        LIMIT,
        () -> {
          Posting.post(service, row, 1).then().statusCode(200);
          assertThat(Posting.rating(service)).contains("\"interactions\":" + (row + 1));
        });
  }

  private void stall(ServiceProcess service, String key, Draw draw) throws IOException {
    switch (draw.below(4)) {
      case 0 -> stalled.add(begin(service, "POST /api/v1/what-if", key).send("{\"sta"));
      case 1 -> stalled.add(begin(service, "PUT /api/v1/units/x", key).send("{"));
      case 2 -> stalled.add(begin(service, "POST /api/v1/interactions", key).send("{\"source\""));
      default -> readers.add(reader(service, key));
    }
  }

  private static SlowRequest begin(ServiceProcess service, String request, String key)
      throws IOException {
    return SlowRequest.begin(service, request, "application/json", key);
  }

  /** Asks for many answers on one connection, and reads none of them. */
  private static Socket reader(ServiceProcess service, String key) throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(4096);
    socket.connect(new InetSocketAddress(service.base().getHost(), service.base().getPort()));
    String request =
        "GET /api/v1/ratings?standard=desk&by=day HTTP/1.1\r\nHost: x\r\nX-API-Key: %s\r\n\r\n";
    socket
        .getOutputStream()
        .write(request.formatted(key).repeat(20).getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  /** Sends another byte of some bodies; the service may have given them up by now. */
  private void trickle(Draw draw) {
    for (SlowRequest each : stalled) {
      try {
        if (draw.chance(0.3)) {
          each.send(" ");
        }
      } catch (IOException givenUp) {
        // That is the right of the service.
      }
    }
  }

  private void close() throws IOException {
    for (SlowRequest each : stalled) {
      each.close();
    }
    for (Socket each : readers) {
      each.close();
    }
  }
}
