package io.cxrating.rating;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.cxrating.TestApi;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Six customers are too few for a rating, and no other field may reveal it. */
@QuarkusTest
class WithheldTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Numeric fields that a row without a rating may have. */
  private static final Set<String> ALLOWED =
      Set.of(
          "version",
          "interactions",
          "known",
          "customers",
          "days",
          "coverage",
          "interactionsPerDay",
          "confidence",
          "power",
          "versions",
          "watermark");

  private static final List<String> CUTS =
      List.of("", "unit", "touchpoint", "criterion", "unit,month", "category", "channel", "day");

  private static Company company;

  @BeforeEach
  void postFewCustomers() {
    if (company != null) {
      return;
    }
    company = Company.ofTwo();
    company.standard(SmallCompany.STANDARD);
    for (int i = 0; i < 60; i++) {
      Map<String, Object> row =
          Map.of(
              "customer",
              "c" + i % 6,
              "occurredAt",
              "2026-03-%02dT12:00:00Z".formatted(1 + i % 20),
              "category",
              "hurried",
              "channel",
              "phone",
              "facts",
              Map.of("wait_seconds", i % 3 == 0 ? 200 : 60, "solved", i % 4 != 0));
      company.interaction(i % 2 == 0 ? "north" : "south", "order", row);
    }
    company.post();
  }

  @Test
  void ratingsShowOnlyCountsAndReasons() throws IOException {
    for (String by : CUTS) {
      for (String touchpoint : List.of("order", "")) {
        String[] asked = {"by", by, "unit", company.key("root"), "touchpoint", touchpoint};
        showsCountsOnly(company.ratings(asked).asString(), "rows");
        List<String> csv = new ArrayList<>(List.of(asked));
        csv.addAll(List.of("format", "csv"));
        tableShowsCountsOnly(company.ratings(csv.toArray(String[]::new)).asString());
      }
    }
    showsCountsOnly(
        company
            .ratings("touchpoint", "order", "from", "2026-03-01", "monitoring", "true")
            .asString(),
        "rows");
    showsCountsOnly(
        company.ratings("criterion", "order.quick", "method", "clopper-pearson").asString(),
        "rows");
    showsCountsOnly(
        company.ratings("touchpoint", "order", "by", "unit", "adjust", "channel").asString(),
        "rows");
    for (String by : CUTS) {
      String measures =
          company.ratings("touchpoint", "order", "by", by, "measures", "true").asString();
      showsCountsOnly(measures, "rows");
      assertThat(measures).contains("\"measures\":[]").doesNotContain("wait_seconds");
    }
    showsCountsOnly(
        company.ratings("touchpoint", "order", "clusters", "interaction").asString(), "rows");
  }

  @Test
  void comparisonsRankingsTrendsAndPlansShowOnlyCountsAndReasons() throws IOException {
    String key = TestApi.adminKey();
    for (String path : List.of("comparisons", "rankings", "trends", "plan")) {
      String answer = company.ask(key, "/api/v1/" + path, "touchpoint", "order").asString();
      JsonNode tree = JSON.readTree(answer);
      for (String rows : List.of("rows", "points", "notRanked", "observed")) {
        if (tree.has(rows)) {
          showsCountsOnly(answer, rows);
        }
      }
      tableShowsCountsOnly(
          company.ask(key, "/api/v1/" + path, "touchpoint", "order", "format", "csv").asString());
    }
    String rest =
        company
            .ask(key, "/api/v1/comparisons", "touchpoint", "order", "against", "rest")
            .asString();
    showsCountsOnly(rest, "rows");
    showsCountsOnly(
        company
            .ask(
                key,
                "/api/v1/trends",
                "touchpoint",
                "order",
                "from",
                "2026-03-01",
                "monitoring",
                "true")
            .asString(),
        "points");
  }

  @Test
  void draftsShowOnlyCountsAndReasons() throws IOException {
    String draft =
        SmallCompany.STANDARD.formatted(company.key("std")).replace("atMost: 90", "atMost: 80");
    String answer =
        TestApi.admin()
            .contentType("application/yaml")
            .queryParam("touchpoint", "order")
            .body(draft.getBytes(java.nio.charset.StandardCharsets.UTF_8))
            .post("/api/v1/what-if")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    showsCountsOnly(answer, "rows");
  }

  private static void showsCountsOnly(String answer, String rows) throws JsonProcessingException {
    JsonNode found = JSON.readTree(answer).path(rows);
    assertThat(found.isMissingNode()).as(answer).isFalse();
    Set<String> numbers = new TreeSet<>();
    collect("", found, numbers);
    numbers.removeAll(ALLOWED);
    assertThat(numbers).as(answer).isEmpty();
  }

  /** Adds the names of the numeric fields. */
  static void collect(String name, JsonNode node, Set<String> numbers) {
    if (node.isNumber()) {
      numbers.add(name);
    } else if (node.isObject()) {
      node.properties().forEach(field -> collect(field.getKey(), field.getValue(), numbers));
    } else {
      node.forEach(part -> collect(name, part, numbers));
    }
  }

  private static void tableShowsCountsOnly(String csv) throws IOException {
    try (var rows =
        new CsvMapper()
            .readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader())
            .<Map<String, String>>readValues(csv)) {
      while (rows.hasNext()) {
        Set<String> numbers = new TreeSet<>();
        rows.next()
            .forEach(
                (name, cell) -> {
                  if (cell.matches("-?\\d+(\\.\\d+)?(E-?\\d+)?")) {
                    numbers.add(name);
                  }
                });
        numbers.removeAll(ALLOWED);
        numbers.removeIf(
            name -> name.endsWith("interactionsPerDay") || name.endsWith("interactions"));
        assertThat(numbers).as(csv).isEmpty();
      }
    }
  }
}
