package io.cxrating.figures;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.cxrating.ServiceProcess;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A standard with as many criteria as the grammar allows, in a service with a small heap. */
class WideStandardIT {
  private static final int TOUCHPOINTS = 200;
  private static final int CRITERIA = 31;
  private static final int ROWS = 900;
  private static final int UNITS = 5;

  @TempDir static Path dataDir;
  private static ServiceProcess service;

  @BeforeAll
  static void start() {
    service =
        ServiceProcess.start(
                dataDir,
                Map.of(),
                "-Xmx512m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:TieredStopAtLevel=4")
            .awaitReady();
    put("units/acme", "application/json", "{\"name\":\"Acme\"}");
    for (int unit = 0; unit < UNITS; unit++) {
      put("units/u" + unit, "application/json", "{\"name\":\"U\",\"parent\":\"acme\"}");
    }
    put("standards/wide", "application/yaml", standard(8));
    service
        .admin()
        .contentType("application/x-ndjson")
        .body(rows().getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/interactions")
        .then()
        .statusCode(200)
        .body("accepted", is(ROWS));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static void put(String path, String type, String body) {
    service
        .admin()
        .contentType(type)
        .body(body.getBytes(StandardCharsets.UTF_8))
        .put("/api/v1/" + path)
        .then()
        .statusCode(201);
  }

  private static String standard(int most) {
    String measures =
        numbers(CRITERIA)
            .mapToObj("    - {key: m%1$d, type: number, unit: h}\n"::formatted)
            .collect(Collectors.joining());
    String criteria =
        numbers(CRITERIA)
            .mapToObj(
                c ->
                    "        - {key: c%1$d, statement: \"Quick\", measure: m%1$d, atMost: %2$d, weight: 1}\n"
                        .formatted(c, most))
            .collect(Collectors.joining());
    String touchpoints =
        numbers(TOUCHPOINTS)
            .mapToObj(
                t ->
                    "    - key: t%1$d\n      name: T%1$d\n      weight: 1\n      criteria:\n"
                            .formatted(t)
                        + criteria)
            .collect(Collectors.joining());
    return "apiVersion: cxrating.io/v1\nkind: ExperienceStandard\nmetadata: {key: wide, name: Wide}\n"
        + "spec:\n  measures:\n"
        + measures
        + "  touchpoints:\n"
        + touchpoints;
  }

  private static String rows() {
    return numbers(ROWS)
        .mapToObj(
            n ->
                "{\"source\":\"it\",\"id\":\"%d\",\"standard\":\"wide\",\"touchpoint\":\"t%d\",\"unit\":\"u%d\","
                        .formatted(n, n % TOUCHPOINTS, n % UNITS)
                    + "\"customer\":\"c%d\",\"occurredAt\":\"2026-03-%02dT10:00:00Z\",\"facts\":{"
                        .formatted(n % 97, 1 + n % 28)
                    + numbers(CRITERIA)
                        .mapToObj(m -> "\"m%d\":%d".formatted(m, (n + m) % 12))
                        .collect(Collectors.joining(","))
                    + "}}\n")
        .collect(Collectors.joining());
  }

  private static IntStream numbers(int count) {
    return IntStream.range(0, count);
  }

  private static Response get(String address) {
    return service.admin().get(address);
  }

  @Test
  void ratesAllCriteria() {
    get("/api/v1/ratings?standard=wide")
        .then()
        .statusCode(200)
        .body("rows[0].interactions", is(ROWS))
        .body("rows[0].contributions", hasSize(TOUCHPOINTS * CRITERIA));
  }

  @Test
  void ranksAndShowsPages() {
    get("/api/v1/rankings?standard=wide&unit=acme").then().statusCode(200);
    get("/?standard=wide").then().statusCode(200);
  }

  @Test
  void triesADraft() {
    service
        .admin()
        .contentType("application/yaml")
        .body(standard(9).getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/what-if")
        .then()
        .statusCode(200);
  }

  @Test
  void saysWhatIsTooMuchAndWhatToDo() {
    get("/api/v1/ratings?standard=wide&by=criterion")
        .then()
        .statusCode(422)
        .body("code", is("TOO_MANY_ROWS"))
        .body("detail", containsString("6200"))
        .body("detail", containsString("choose one touchpoint"));
    get("/api/v1/ratings?standard=wide&by=criterion&touchpoint=t7")
        .then()
        .statusCode(200)
        .body("rows", hasSize(CRITERIA));
  }

  /** Each day has sums of its customers over all criteria. */
  @Test
  void refusesSumsThatDoNotFitIntoMemory() {
    get("/api/v1/trends?standard=wide&by=day")
        .then()
        .statusCode(422)
        .body("code", is("TOO_MUCH_MEMORY"))
        .body("detail", containsString("6200 criteria"));
    get("/api/v1/trends?standard=wide&by=day&touchpoint=t7").then().statusCode(200);
  }
}
