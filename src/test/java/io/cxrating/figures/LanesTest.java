package io.cxrating.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.cxrating.TestApi;
import io.cxrating.access.Role;
import io.cxrating.rating.Company;
import io.cxrating.rating.SmallCompany;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Expensive questions that never end by themselves beside cheap ones. */
@QuarkusTest
@TestProfile(LanesTest.Served.class)
class LanesTest {
  static final String SERVED = "cxrating.test.endless";

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static Company company;

  /** Other tests run without the figure that never answers. */
  public static final class Served implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          SERVED, "true", "cxrating.lanes.time-limit", "12S", "cxrating.lanes.patience", "6S");
    }
  }

  @BeforeEach
  void open() {
    if (company == null) {
      company = SmallCompany.open();
    }
    await().atMost(PATIENCE).until(() -> Endless.RUNNING.get() == 0);
  }

  @Test
  void answersCheapQuestionsWhileExpensiveOnesOccupyTheirLane() throws Exception {
    String ofMany = TestApi.newKey(Role.ANALYST);
    String ofOne = TestApi.newKey(Role.ANALYST);
    Response known = rating(ofOne, "unit", company.key("north"));
    String tag = known.header("ETag");
    try (ExecutorService clients = Executors.newCachedThreadPool()) {
      List<Future<Response>> expensive = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        expensive.add(clients.submit(() -> endless(ofMany)));
      }
      await()
          .atMost(PATIENCE)
          .until(() -> Endless.RUNNING.get() == 1 && metric("waiting", "expensive") > 0);
      rating(ofOne, "unit", company.key("south")).then().statusCode(200);
      rating(ofMany, "unit", company.key("root")).then().statusCode(200);
      TestApi.withKey(ofOne)
          .header("If-None-Match", tag)
          .queryParam("standard", company.key("std"))
          .queryParam("unit", company.key("north"))
          .get("/api/v1/ratings")
          .then()
          .statusCode(304);
      assertThat(Endless.RUNNING.get()).as("the key leaves a place to others").isEqualTo(1);
      for (Future<Response> each : expensive) {
        each.get()
            .then()
            .statusCode(503)
            .header("Retry-After", notNullValue())
            .body("code", is("OVERLOADED"));
      }
    }
    assertThat(refused("time_limit")).isPositive();
    assertThat(refused("queue")).isPositive();
    assertThat(metric("running", "expensive")).isZero();
    assertThat(metric("waiting", "expensive")).isZero();
  }

  @Test
  void cancelsAQuestionWhoseClientDisconnects() throws Exception {
    double before = refused("disconnected");
    try (Socket client = new Socket("localhost", RestAssured.port)) {
      client.getOutputStream().write(request().getBytes(StandardCharsets.UTF_8));
      await().atMost(PATIENCE).until(() -> Endless.RUNNING.get() == 1);
    }
    await().atMost(PATIENCE).until(() -> refused("disconnected") > before);
    assertThat(Endless.RUNNING.get()).isZero();
  }

  private static String request() {
    return "GET /api/v1/endless?standard=%s HTTP/1.1\r\nHost: localhost\r\nX-API-Key: %s\r\n\r\n"
        .formatted(company.key("std"), TestApi.adminKey());
  }

  private static Response endless(String key) {
    return TestApi.withKey(key).queryParam("standard", company.key("std")).get("/api/v1/endless");
  }

  private static Response rating(String key, String parameter, String value) {
    return TestApi.withKey(key)
        .queryParam("standard", company.key("std"))
        .queryParam(parameter, value)
        .get("/api/v1/ratings");
  }

  private static double metric(String name, String lane) {
    return value("cxrating_lanes_" + name + "\\{lane=\"" + lane + "\"}");
  }

  private static double refused(String reason) {
    return value("cxrating_lanes_refused_total\\{lane=\"expensive\",reason=\"" + reason + "\"}");
  }

  private static double value(String series) {
    Matcher found =
        Pattern.compile(series + " (\\S+)").matcher(TestApi.inside().get("/q/metrics").asString());
    return found.find() ? Double.parseDouble(found.group(1)) : 0;
  }
}
