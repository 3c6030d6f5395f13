package io.cxrating.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** A year of a real IT service desk, 24,918 incidents, from the post to the rating. */
@QuarkusTest
class ServiceDeskTest {
  private static final Path INCIDENTS = Path.of("../shared/data/itsm_incidents.csv.gz");
  private static final int ROWS = 24_918;
  private static final Map<String, String> CATEGORY =
      Map.of(
          "1", "keep-me-working", "2", "keep-me-working", "3", "when-you-can", "4", "when-you-can");

  /** The example standard without the measure of emotions, which nobody observed there. */
  private static final String STANDARD =
      """
      apiVersion: cxrating.io/v1
      kind: ExperienceStandard
      metadata: {key: %s, name: IT service desk}
      spec:
        categories:
          - {key: keep-me-working, statement: "I lose money every minute this is down"}
          - {key: when-you-can, statement: "It annoys me, it does not stop me"}
        measures:
          - {key: resolve_hours, type: number, unit: h}
          - {key: reassignments, type: count}
          - {key: reopened, type: boolean}
          - {key: promise_kept, type: boolean}
        touchpoints:
          - key: resolution
            weight: 3
            criteria:
              - {key: promise-kept, statement: "Solved within the agreed time", measure: promise_kept, is: true, weight: 5, essential: true}
              - {key: same-day, statement: "Solved within eight hours", measure: resolve_hours, atMost: 8, tolerated: 24, weight: 3, overrides: {keep-me-working: {atMost: 2, tolerated: 4}}}
              - {key: one-person, statement: "Handed over at most once", measure: reassignments, atMost: 1, weight: 2}
              - {key: stays-closed, statement: "Not reopened", measure: reopened, is: false, weight: 4}
      """;

  @Test
  void ratesARealYearOfIncidents() throws IOException {
    assumeTrue(
        Files.exists(INCIDENTS), () -> "Skipped: there is no " + INCIDENTS + " on this machine");
    List<Map<String, String>> incidents = incidents();
    assertThat(incidents).hasSize(ROWS);
    Company company = new Company();
    company.unit("desk", null);
    incidents.stream().map(ServiceDeskTest::unit).distinct().forEach(u -> company.unit(u, "desk"));
    company.standard(STANDARD);
    String lines =
        incidents.stream()
            .map(incident -> Company.line(row(company, incident)))
            .collect(Collectors.joining("\n"));

    Company.post(lines, ROWS, 0);
    String[] promise = {"unit", company.key("desk"), "criterion", "resolution.promise-kept"};
    JsonPath naive = json(company, promise, "clusters", "interaction");
    assertThat(naive.getInt("rows[0].interactions")).isEqualTo(ROWS);
    assertThat(naive.getDouble("rows[0].contributions[0].attainment") * ROWS)
        .isCloseTo(15_803, within(1e-6));
    assertThat(naive.getDouble("rows[0].rating.value")).isCloseTo(63.42, within(0.005));
    assertThat(naive.getDouble("rows[0].rating.lower")).isCloseTo(62.82, within(0.005));
    assertThat(naive.getDouble("rows[0].rating.upper")).isCloseTo(64.02, within(0.005));

    JsonPath honest = json(company, promise);
    assertThat(width(honest)).isGreaterThan(1.5 * width(naive));
    double designEffect = honest.getDouble("rows[0].designEffect");
    double standardErrors =
        honest.getDouble("rows[0].rating.standardError")
            / naive.getDouble("rows[0].rating.standardError");
    assertThat(designEffect).isCloseTo(standardErrors * standardErrors, within(1e-9));
    assertThat(honest.getString("rows[0].status")).isNotEqualTo("INSUFFICIENT");

    JsonPath units = json(company, new String[] {"unit", company.key("desk"), "by", "unit"});
    List<String> keys = units.getList("rows.unit");
    assertThat(keys).hasSize(71).contains(company.key("unassigned"), company.key("group-56"));
    assertThat(units.getList("rows.interactions", Integer.class).stream().mapToInt(n -> n).sum())
        .isEqualTo(ROWS);

    Company.post(lines, 0, ROWS);
    assertThat(json(company, promise).getString("rows")).isEqualTo(honest.getString("rows"));
  }

  private static double width(JsonPath answer) {
    return answer.getDouble("rows[0].rating.upper") - answer.getDouble("rows[0].rating.lower");
  }

  private static JsonPath json(Company company, String[] parameters, String... more) {
    String[] all = Arrays.copyOf(parameters, parameters.length + more.length);
    System.arraycopy(more, 0, all, parameters.length, more.length);
    return company.json(all);
  }

  private static String unit(Map<String, String> incident) {
    String group = incident.get("assignment_group");
    return group.isEmpty() ? "unassigned" : "group-" + group;
  }

  private static Map<String, Object> row(Company company, Map<String, String> incident) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("promise_kept", incident.get("made_sla").equals("true"));
    facts.put("reassignments", Integer.valueOf(incident.get("reassignments")));
    facts.put("reopened", !incident.get("reopens").equals("0"));
    if (!incident.get("resolved_at").isEmpty()) {
      Duration took =
          Duration.between(
              LocalDateTime.parse(incident.get("opened_at")),
              LocalDateTime.parse(incident.get("resolved_at")));
      facts.put("resolve_hours", took.toMinutes() / 60.0);
    }
    Map<String, Object> row = new HashMap<>();
    row.put("source", company.key("servicenow"));
    row.put("id", incident.get("incident"));
    row.put("standard", company.key("std"));
    row.put("touchpoint", "resolution");
    row.put("unit", company.key(unit(incident)));
    row.put("customer", incident.get("caller").isEmpty() ? null : incident.get("caller"));
    row.put("category", CATEGORY.get(incident.get("priority")));
    row.put("channel", incident.get("contact_type"));
    row.put("occurredAt", incident.get("opened_at") + ":00Z");
    row.put("facts", facts);
    return row;
  }

  private static List<Map<String, String>> incidents() throws IOException {
    try (InputStream file = new GZIPInputStream(Files.newInputStream(INCIDENTS));
        MappingIterator<Map<String, String>> rows =
            new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(file)) {
      return rows.readAll();
    }
  }
}
