package io.cxrating.rating;

import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.cxrating.TestApi;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The company of the reference interactions, and the results of R. */
public final class ReferenceCompany {
  private static final String STANDARD =
      """
      apiVersion: cxrating.io/v1
      kind: ExperienceStandard
      metadata: {key: %s, name: The standard of the reference values}
      spec:
        outcomes: [{key: bought-again, statement: "Buys again"}]
        categories:
      CATEGORIES
        measures:
          - {key: wait_seconds, type: number, unit: s}
          - {key: resolved, type: boolean}
          - {key: handovers, type: count}
          - {key: delay_days, type: number, unit: d}
          - {key: damaged, type: boolean}
        touchpoints:
          - key: order
            weight: 2
            criteria:
              - {key: quick-answer, statement: "Answered within 90 s", measure: wait_seconds, atMost: 90, weight: 3}
              - {key: first-time, statement: "Resolved at once", measure: resolved, is: true, weight: 5}
              - {key: few-handovers, statement: "Handed over at most once", measure: handovers, atMost: 1, weight: 2}
          - key: delivery
            weight: 3
            criteria:
              - {key: on-time, statement: "Delivered on the day agreed", measure: delay_days, atMost: 0, weight: 5}
              - {key: intact, statement: "Delivered without damage", measure: damaged, is: false, weight: 4}
              - {key: few-handovers, statement: "Handed over at most once", measure: handovers, atMost: 1, weight: 1}
      """;

  private ReferenceCompany() {}

  /** Returns the results of R. */
  public static JsonNode expected() throws IOException {
    return new ObjectMapper().readTree(resource("expected.json"));
  }

  /** Opens a new company with all interactions posted. */
  public static Company open() throws IOException {
    return companyOf(rows());
  }

  /**
   * Opens a company with all interactions, later outcomes, and version 2 with equal weights of all
   * criteria.
   */
  public static Company openWithOutcomes() throws IOException {
    List<Map<String, String>> rows = rows();
    Company company = companyOf(rows);
    company.standard(standard(rows).replaceAll("(statement: .*), weight: \\d}", "$1}"));
    TestApi.admin()
        .contentType("application/x-ndjson")
        .body(
            rows.stream()
                .map(row -> Company.line(outcome(company, row)))
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/outcomes")
        .then()
        .statusCode(200)
        .body("accepted", is(rows.size()));
    return company;
  }

  private static Map<String, Object> outcome(Company company, Map<String, String> row) {
    return Map.of(
        "source", company.key("crm"),
        "id", row.get("id"),
        "outcome", "bought-again",
        "unit", company.key(row.get("unit")),
        "customer", row.get("customer"),
        "interaction", Map.of("source", company.key("reference"), "id", row.get("id")),
        "occurredAt", row.get("day") + "T18:00:00Z",
        "achieved", row.get("bought_again").equals("1"));
  }

  private static Company companyOf(List<Map<String, String>> rows) {
    Company company = new Company();
    company.unit("root", null);
    rows.stream().map(row -> row.get("unit")).distinct().forEach(u -> company.unit(u, "root"));
    company.standard(standard(rows));
    rows.forEach(
        row -> company.interaction(row.get("unit"), row.get("touchpoint"), rest(company, row)));
    company.post();
    return company;
  }

  private static String standard(List<Map<String, String>> rows) {
    return STANDARD.replace(
        "CATEGORIES\n",
        rows.stream()
            .map(row -> row.get("category"))
            .distinct()
            .map("    - {key: %s, statement: \"A need\"}\n"::formatted)
            .reduce("", String::concat));
  }

  private static Map<String, Object> rest(Company company, Map<String, String> row) {
    Map<String, Object> facts = new HashMap<>();
    for (String number : List.of("wait_seconds", "handovers", "delay_days")) {
      facts.put(number, row.get(number).isEmpty() ? null : Double.valueOf(row.get(number)));
    }
    for (String flag : List.of("resolved", "damaged")) {
      facts.put(flag, row.get(flag).isEmpty() ? null : row.get(flag).equals("1"));
    }
    return Map.of(
        "source",
        company.key("reference"),
        "id",
        row.get("id"),
        "customer",
        row.get("customer"),
        "category",
        row.get("category"),
        "occurredAt",
        row.get("day") + "T12:00:00Z",
        "facts",
        facts);
  }

  /** Returns the reference interactions, each with source {@code reference} and its own id. */
  public static List<Map<String, String>> rows() throws IOException {
    try (MappingIterator<Map<String, String>> rows =
        new CsvMapper()
            .readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader())
            .readValues(resource("interactions.csv"))) {
      return rows.readAll();
    }
  }

  private static InputStream resource(String name) {
    return ReferenceCompany.class.getResourceAsStream("/reference/" + name);
  }
}
