package io.cxrating.intake.count;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.cxrating.TestApi;
import io.cxrating.intake.RowApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Posting, repeating and correcting counts, and what is refused. */
@QuarkusTest
class CountPostTest {
  private static final String STANDARD =
      """
      apiVersion: cxrating.io/v1
      kind: ExperienceStandard
      metadata: {key: %s, name: Counts}
      spec:
        categories: [{key: urgent, statement: It cannot wait}]
        measures: [{key: in_time, type: boolean}]
        touchpoints:
          - key: attendance
            criteria:
              - {key: seen, statement: Seen in time, measure: in_time, is: true}
              - {key: told, statement: Told in time, measure: in_time, is: true}
      """;

  /** Counts of one company. */
  private static final class Counts extends RowApi {
    private final String standard = "counts-" + suffix;

    Counts() {
      super("/api/v1/counts");
      TestApi.admin()
          .contentType("application/yaml")
          .body(STANDARD.formatted(standard).getBytes(StandardCharsets.UTF_8))
          .put("/api/v1/standards/" + standard)
          .then()
          .statusCode(201);
    }

    String row(String id, String from, String to, String more) {
      return """
          {"source":"%s","id":"%s","standard":"%s","touchpoint":"attendance","unit":"%s",\
          "criterion":"seen","from":"%s","to":"%s","met":90,"missed":10%s}"""
          .formatted(source, id, standard, north, from, to, more);
    }

    String march(String id, String more) {
      return row(id, "2018-03-01", "2018-04-01", more);
    }
  }

  private Counts counts;

  @BeforeEach
  void open() {
    counts = new Counts();
  }

  @Test
  void keepsRepeatsAndCorrects() {
    counts
        .post(ContentType.JSON.toString(), "[" + counts.march("a", "") + "]")
        .body("accepted", is(1));
    counts.postLines(counts.march("a", ",\"tolerated\":0")).body("duplicates", is(1));
    counts
        .postLines(counts.march("a", ",\"tolerated\":1"))
        .statusCode(422)
        .body("problems.code", contains("CONFLICTING_DUPLICATE"));
    counts.put("a", counts.march("a", ",\"unobserved\":7")).body("revision", is(2));
    counts
        .get("a")
        .body("from", is("2018-03-01"))
        .body("to", is("2018-04-01"))
        .body("met", is(90))
        .body("unobserved", is(7))
        .body("category", nullValue())
        .body("revisions.size()", is(2));
  }

  @Test
  void refusesOverlapsWithStoredRowsAndWithinARequest() {
    counts
        .postLines(
            counts.march("a", ""),
            counts.row("b", "2018-03-31", "2018-04-30", ""),
            counts.row("c", "2018-04-01", "2018-05-01", ""),
            counts.march("told", "").replace("\"seen\"", "\"told\""),
            counts.march("south", "").replace(counts.north, counts.south),
            counts.march("phone", ",\"channel\":\"phone\""),
            counts.march("urgent", ",\"category\":\"urgent\""))
        .body("accepted", is(6))
        .body("problems.code", contains("OVERLAPPING_COUNTS"))
        .body("problems[0].id", is("b"))
        .body("problems[0].field", is("from"));
    counts
        .postLines(counts.row("d", "2018-01-01", "2019-01-01", ""))
        .statusCode(422)
        .body("problems.code", contains("OVERLAPPING_COUNTS"));
    counts
        .put("c", counts.row("c", "2018-03-15", "2018-05-01", ""))
        .statusCode(422)
        .body("code", is("OVERLAPPING_COUNTS"));
    counts.put("c", counts.row("c", "2018-04-02", "2018-05-01", "")).body("revision", is(2));
    counts.postLines(counts.row("e", "2018-04-01", "2018-04-02", "")).body("accepted", is(1));
    counts
        .postAtomically(counts.row("f", "2018-06-01", "2018-07-01", ""), counts.march("g", ""))
        .statusCode(422)
        .body("problems.code", contains("ROLLED_BACK", "OVERLAPPING_COUNTS"));
    counts.get("f").statusCode(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "\"met\":90 | \"met\":-1 | OUT_OF_RANGE | met",
        "\"met\":90 | \"met\":1.5 | OUT_OF_RANGE | met",
        "\"met\":90 | \"met\":1e10 | OUT_OF_RANGE | met",
        "\"met\":90 | \"met\":\"90\" | WRONG_TYPE | met",
        "\"met\":90, | '' | MISSING_FIELD | met",
        "\"met\":90,\"missed\":10 | \"met\":0,\"missed\":0 | OUT_OF_RANGE | met",
        "\"to\":\"2018-04-01\" | \"to\":\"2018-03-01\" | OUT_OF_RANGE | to",
        "\"to\":\"2018-04-01\" | \"to\":\"2199-01-01\" | IN_THE_FUTURE | to",
        "\"to\":\"2018-04-01\" | \"to\":\"2018-04-31\" | WRONG_TYPE | to",
        "\"from\":\"2018-03-01\" | \"from\":\"1800-03-01\" | OUT_OF_RANGE | from",
        "\"criterion\":\"seen\" | \"criterion\":\"heard\" | UNKNOWN_CRITERION | criterion",
        "\"criterion\":\"seen\" | \"criterion\":\"seen\",\"category\":\"calm\" | UNKNOWN_CATEGORY | category",
        "\"criterion\":\"seen\" | \"criterion\":\"seen\",\"customer\":\"c\" | UNKNOWN_FIELD | customer"
      })
  void refusesWhatCannotBe(String valid, String wrong, String code, String field) {
    counts
        .postLines(counts.march("a", "").replace(valid, wrong))
        .statusCode(422)
        .body("problems[0].code", is(code))
        .body("problems[0].field", is(field));
  }
}
