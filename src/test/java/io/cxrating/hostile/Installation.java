package io.cxrating.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.ServiceProcess;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The states of an installation that requests meet. */
enum Installation {
  /** Nothing is declared, and nothing gets declared. */
  EMPTY {
    @Override
    World world() {
      return new World(FewestParts.LEAST, FewestParts.NAMES);
    }

    @Override
    boolean allows(Operation operation) {
      return !DECLARING.contains(operation.id());
    }

    @Override
    void fill(ServiceProcess service) {}
  },
  /** Standards with the fewest parts that the grammar allows, and a few rows. */
  FEWEST {
    @Override
    World world() {
      return new World(FewestParts.LEAST, FewestParts.NAMES);
    }

    @Override
    void fill(ServiceProcess service) {
      FewestParts.post(service);
    }
  },
  /** The simulated company with all its rows. */
  DEMO {
    @Override
    World world() {
      return new World(DemoNames.standard(), DemoNames.ALL);
    }

    @Override
    Map<String, String> environment() {
      return Map.of("CXRATING_DEMO", "true");
    }

    @Override
    void fill(ServiceProcess service) {
      // The service loads it itself, after it is ready.
      org.awaitility.Awaitility.await()
          .atMost(java.time.Duration.ofMinutes(5))
          .until(() -> !service.logLines("is in the ledger").isEmpty());
    }
  };

  private static final Set<String> DECLARING =
      Set.of("putStandard", "putUnit", "postUnits", "putInstrument", "putSource");

  abstract World world();

  abstract void fill(ServiceProcess service);

  boolean allows(Operation operation) {
    return true;
  }

  Map<String, String> environment() {
    return Map.of();
  }

  /** Returns the units of the keys. */
  List<String> units() {
    return this == EMPTY ? List.of() : world().names("unit").subList(0, 2);
  }

  /** Sends a body and requires success. */
  static void send(ServiceProcess service, String method, String path, String type, String body) {
    int status =
        service
            .admin()
            .contentType(type)
            .body(body.getBytes(StandardCharsets.UTF_8))
            .request(method, "/api/v1/" + path)
            .statusCode();
    assertThat(status).as("%s %s", method, path).isIn(200, 201);
  }
}
