package io.cxrating.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.cxrating.TestApi;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BootstrapTest {
  @Inject EntityManager ledger;
  @Inject Keys keys;

  @Test
  void concurrentReplicasCreateOneKey() throws Exception {
    String text = KeyText.generate();
    Callable<Void> start =
        () -> {
          start(text);
          return null;
        };
    try (ExecutorService replicas = Executors.newFixedThreadPool(8)) {
      for (var done : replicas.invokeAll(IntStream.range(0, 8).mapToObj(i -> start).toList())) {
        done.get();
      }
    }
    assertThat(count(text)).isEqualTo(1);
    TestApi.withKey(text).get("/api/v1/audit").then().statusCode(200);
  }

  @Test
  void keepsARevokedFirstKeyRevoked() {
    String text = KeyText.generate();
    start(text);
    ApiKey made = QuarkusTransaction.requiringNew().call(() -> find(text));
    TestApi.admin().delete("/api/v1/keys/" + made.id).then().statusCode(204);
    start(text);
    assertThat(QuarkusTransaction.requiringNew().call(() -> find(text)).isActive()).isFalse();
  }

  @Test
  void rejectsAWeakKeyAtStartup() {
    for (String weak : List.of("short", "x".repeat(31), "x".repeat(257), " ".repeat(40))) {
      assertThatIllegalStateException()
          .isThrownBy(() -> start(weak))
          .withMessageContaining("cxrating.bootstrap-key");
    }
  }

  @Test
  void createsNoKeyWhenKeysExist() {
    long before = QuarkusTransaction.requiringNew().call(() -> admins());
    new Bootstrap(ledger, keys, Optional.empty()).start(new StartupEvent());
    assertThat(QuarkusTransaction.requiringNew().call(() -> admins())).isEqualTo(before);
  }

  private void start(String text) {
    new Bootstrap(ledger, keys, Optional.of(text)).start(new StartupEvent());
  }

  private static long admins() {
    return ApiKey.count("name", "bootstrap");
  }

  private static long count(String text) {
    return QuarkusTransaction.requiringNew().call(() -> ApiKey.count("hash", KeyText.hash(text)));
  }

  private static ApiKey find(String text) {
    return ApiKey.ofHash(KeyText.hash(text)).orElseThrow();
  }
}
