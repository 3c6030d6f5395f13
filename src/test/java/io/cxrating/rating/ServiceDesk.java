package io.cxrating.rating;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** The incidents of a real IT service desk and its groups, ready for posting. */
public record ServiceDesk(Company company, String lines) {
  public static final int ROWS = 24_918;

  private static final Path INCIDENTS = Path.of("../shared/data/itsm_incidents.csv.gz");

  /** The category of each priority. */
  public static final Map<String, String> CATEGORY =
      Map.of(
          "1", "keep-me-working", "2", "keep-me-working", "3", "when-you-can", "4", "when-you-can");

  /** The example standard without the measure of emotions, which the desk did not observe. */
  public static final String STANDARD =
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

  /**
   * A new company with units and standard, without interactions; skips the test if the file is
   * missing.
   *
   * @param categoryOfPriority the category of each priority from 1 to 4 in that standard
   */
  public static ServiceDesk open(String standard, Map<String, String> categoryOfPriority)
      throws IOException {
    assumeTrue(
        Files.exists(INCIDENTS), () -> "Skipped: there is no " + INCIDENTS + " on this machine");
    List<Map<String, String>> incidents = incidents();
    Company company = new Company();
    company.unit("desk", null);
    incidents.stream().map(ServiceDesk::unit).distinct().forEach(u -> company.unit(u, "desk"));
    company.standard(standard);
    return new ServiceDesk(
        company,
        incidents.stream()
            .map(incident -> Company.line(row(company, incident, categoryOfPriority)))
            .collect(Collectors.joining("\n")));
  }

  private static String unit(Map<String, String> incident) {
    String group = incident.get("assignment_group");
    return group.isEmpty() ? "unassigned" : "group-" + group;
  }

  private static Map<String, Object> row(
      Company company, Map<String, String> incident, Map<String, String> categoryOfPriority) {
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
    row.put("category", categoryOfPriority.get(incident.get("priority")));
    row.put("channel", incident.get("contact_type"));
    row.put("occurredAt", incident.get("opened_at") + ":00Z");
    row.put("facts", facts);
    return row;
  }

  /** Posts all incidents and requires these numbers of new and duplicate rows. */
  public void post(int accepted, int duplicates) {
    Company.post(lines, accepted, duplicates);
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
