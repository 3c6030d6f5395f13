package io.cxrating.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.ServiceProcess;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows with a hundred random numbers each, which make the file of the projection large. */
final class Ballast {
  private static final int TOUCHPOINTS = 4;
  private static final int CRITERIA = 25;
  private static final int BATCH = 2_000;
  private static final String RATING = "/api/v1/ratings?standard=ballast&by=criterion";

  private Ballast() {}

  static void post(ServiceProcess service, int rows) {
    service
        .admin()
        .contentType("application/yaml")
        .body(standard().getBytes(StandardCharsets.UTF_8))
        .put("/api/v1/standards/ballast")
        .then()
        .statusCode(201);
    for (int first = 0; first < rows; first += BATCH) {
      service
          .admin()
          .contentType("application/x-ndjson")
          .body(lines(first, Math.min(rows, first + BATCH)).getBytes(StandardCharsets.UTF_8))
          .post("/api/v1/interactions")
          .then()
          .statusCode(200);
    }
  }

  /** Returns the ratings by criterion, which read every number; empty if the answer is 503. */
  static List<Map<String, Object>> ratings(ServiceProcess service) {
    Response answer = service.admin().get(RATING);
    assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 503);
    return answer.statusCode() == 503 ? List.of() : answer.jsonPath().getList("rows");
  }

  private static String standard() {
    String measures =
        IntStream.range(0, TOUCHPOINTS * CRITERIA)
            .mapToObj("    - {key: f%d, type: number}%n"::formatted)
            .collect(Collectors.joining());
    String touchpoints =
        IntStream.range(0, TOUCHPOINTS).mapToObj(Ballast::touchpoint).collect(Collectors.joining());
    return """
    apiVersion: cxrating.io/v1
    kind: ExperienceStandard
    metadata: {key: ballast, name: Ballast}
    spec:
      measures:
    %s  touchpoints:
    %s"""
        .formatted(measures, touchpoints);
  }

  private static String touchpoint(int t) {
    return "    - key: t%d%n      name: T%d%n      criteria:%n".formatted(t, t)
        + IntStream.range(t * CRITERIA, (t + 1) * CRITERIA)
            .mapToObj(
                "        - {key: c%1$d, statement: Low, measure: f%1$d, atMost: 0.5}%n"::formatted)
            .collect(Collectors.joining());
  }

  private static String lines(int from, int to) {
    StringBuilder lines = new StringBuilder();
    for (int id = from; id < to; id++) {
      SplittableRandom random = new SplittableRandom(id);
      lines
          .append("{\"source\":\"ballast\",\"id\":\"")
          .append(id)
          .append("\",\"standard\":\"ballast\",\"touchpoint\":\"t")
          .append(id % TOUCHPOINTS)
          .append("\",\"unit\":\"acme\",\"occurredAt\":\"2026-03-01T10:00:00Z\",\"facts\":{");
      for (int f = 0; f < TOUCHPOINTS * CRITERIA; f++) {
        lines
            .append(f == 0 ? "" : ",")
            .append("\"f")
            .append(f)
            .append("\":")
            .append(random.nextDouble());
      }
      lines.append("}}\n");
    }
    return lines.toString();
  }
}
