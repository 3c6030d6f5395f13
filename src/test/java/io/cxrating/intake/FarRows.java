package io.cxrating.intake;

import io.cxrating.TestApi;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.IntStream;

/** Minimal rows of each kind, with a time only. */
final class FarRows extends RowApi {
  private static final String STANDARD =
      """
      apiVersion: cxrating.io/v1
      kind: ExperienceStandard
      metadata: {key: %s, name: Desk}
      spec:
        measures: [{key: solved, type: boolean}]
        touchpoints:
          - key: repair
            weight: 1
            criteria: [{key: solved, statement: "It is solved", measure: solved, is: true, weight: 1}]
      """;

  private static final String INTERACTIONS = "/api/v1/interactions";

  /** The name of the time field. */
  final String field;

  private final String more;

  private FarRows(String path, String field, String more) {
    super(path);
    this.field = field;
    this.more = more.replace("STANDARD", "desk-" + suffix);
    if (path.equals(INTERACTIONS)) {
      TestApi.admin()
          .contentType("application/yaml")
          .body(STANDARD.formatted("desk-" + suffix).getBytes(StandardCharsets.UTF_8))
          .put("/api/v1/standards/desk-" + suffix)
          .then()
          .statusCode(201);
    }
  }

  /** Kind and address of rows; created after the start of the service. */
  enum Kind {
    INTERACTION(
        INTERACTIONS,
        "occurredAt",
        "\"standard\":\"STANDARD\",\"touchpoint\":\"repair\",\"facts\":{}"),
    INVITATION("/api/v1/survey-answers", "askedAt", "\"instrument\":\"nps\""),
    ANSWER("/api/v1/survey-answers", "answeredAt", "\"instrument\":\"nps\",\"score\":9"),
    OUTCOME("/api/v1/outcomes", "occurredAt", "\"outcome\":\"solved\",\"achieved\":true");

    private final String path;
    private final String field;
    private final String more;

    Kind(String path, String field, String more) {
      this.path = path;
      this.field = field;
      this.more = more;
    }

    FarRows rows() {
      return new FarRows(path, field, more);
    }
  }

  static FarRows interactions() {
    return Kind.INTERACTION.rows();
  }

  String row(String id, String day) {
    return """
        {"source":"%s","id":"%s","unit":"%s","%s":"%sT12:00:00Z",%s}"""
        .formatted(source, id, north, field, day, more);
  }

  /** Returns {@code count} rows, one a day from {@code day} on. */
  String[] rows(String prefix, LocalDate day, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> row(prefix + i, day.plusDays(i).toString()))
        .toArray(String[]::new);
  }
}
