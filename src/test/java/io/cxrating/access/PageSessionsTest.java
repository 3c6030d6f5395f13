package io.cxrating.access;

import static io.restassured.RestAssured.given;

import io.cxrating.TestApi;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Checks the lifetime of a session. */
@QuarkusTest
class PageSessionsTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Inject KeyRing keys;

  @ConfigProperty(name = "cxrating.session-lifetime")
  Duration lifetime;

  @Test
  void expiresExactlyAfterItsLifetime() {
    String key = TestApi.newKey(Role.ANALYST);
    read(openedAgo(lifetime.minus(MINUTE), key), 200);
    read(openedAgo(lifetime.plus(MINUTE), key), 401);
  }

  private String openedAgo(Duration ago, String key) {
    Clock then = Clock.fixed(Clock.systemUTC().instant().minus(ago), ZoneOffset.UTC);
    PageSessions sessions = new PageSessions(keys, then, lifetime);
    return QuarkusTransaction.requiringNew().call(() -> sessions.open(key)).orElseThrow();
  }

  private static void read(String session, int status) {
    given().cookie(PageSessions.COOKIE, session).get("/api/v1/units").then().statusCode(status);
  }
}
