package io.cxrating.tally.duckdb;

import static io.cxrating.TestApi.admin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.oneOf;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.cxrating.erasure.Erasure;
import io.cxrating.ledger.identity.Pseudonyms;
import io.cxrating.ledger.identity.TallyGroups;
import io.cxrating.projection.Projection;
import io.cxrating.standard.model.Censored;
import io.cxrating.standard.model.StandardHistory;
import io.cxrating.standard.publishing.Standards;
import io.cxrating.tally.PlainFact;
import io.cxrating.tally.PlainFact.Contact;
import io.cxrating.tally.Tallies;
import io.cxrating.unit.UnitNode;
import io.cxrating.unit.Units;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;

/** Standards and units of a test, and random interactions that it writes directly. */
@ApplicationScoped
public class LedgerFixture {
  public static final LocalDate START = LocalDate.of(2025, 11, 20);
  public static final int DAYS = 60;

  private static final String INSERT =
      "insert into interaction (source, ext_id, revision, digest, standard_id, unit_id, touchpoint,"
          + " category, channel, customer, occurred_at, local_date, received_at, facts, attributes)"
          + " values (?, ?, ?, ''::bytea, ?, ?, ?, ?, ?, ?, ?, ?, now(), ?::jsonb, ?::jsonb)";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String VERSION =
      """
      apiVersion: cxrating.io/v1
      kind: ExperienceStandard
      metadata: {key: %s, name: Tally test%s}
      spec:
        categories: [{key: urgent, statement: it cannot wait}, {key: calm, statement: it can}]
        outcomes: []
        attributes: [{key: plan, values: [pro, basic], caseMix: true}, {key: seller, atMost: 2}]
        measures:
          - {key: wait_seconds, type: number, unit: s}
          - {key: handovers, type: count}
          - {key: resolved, type: boolean}
          - {key: mood, type: category, values: [good, plain, bad%s]}
        touchpoints:
          - key: asking
            weight: 2
            criteria:
              - {key: quick, statement: a, measure: wait_seconds, atMost: %d, tolerated: 200, weight: 1,
                 overrides: {urgent: {atMost: 20}}}
              - {key: solved, statement: b, measure: resolved, is: true, weight: 2, essential: true}
              - {key: one-person, statement: c, measure: handovers, atMost: 1, weight: 1}
          - key: buying
            weight: 1
            criteria:
              - {key: one-person, statement: d, measure: handovers, atMost: 0, tolerated: 2, weight: 1, essential: true}
              - {key: pleased, statement: e, measure: mood, oneOf: [good], tolerated: [plain], weight: 1}
      """;

  private static final String BENCHMARK =
      """
      apiVersion: cxrating.io/v1
      kind: ExperienceStandard
      metadata: {key: tally-benchmark, name: Tally benchmark}
      spec:
        categories: [{key: a, statement: a}, {key: b, statement: b}, {key: c, statement: c}]
        outcomes: []
        measures:
          - {key: m0, type: number}
          - {key: m1, type: boolean}
          - {key: m2, type: count}
          - {key: m3, type: number}
          - {key: m4, type: boolean}
          - {key: m5, type: category, values: [v0, v1, v2, v3]}
        touchpoints:
          - key: asking
            weight: 2
            criteria:
              - {key: c0, statement: a, measure: m0, atMost: 90, tolerated: 150, weight: 1}
              - {key: c1, statement: b, measure: m1, is: true, weight: 2, essential: true}
              - {key: c2, statement: c, measure: m2, atMost: 1, weight: 1}
          - key: buying
            weight: 1
            criteria:
              - {key: c3, statement: d, measure: m3, atMost: 0, tolerated: 2, weight: 1, essential: true}
              - {key: c4, statement: e, measure: m4, is: false, weight: 1}
              - {key: c5, statement: f, measure: m5, oneOf: [v0, v1], tolerated: [v2], weight: 1}
      """;

  @Inject AgroalDataSource ledger;
  @Inject Standards standards;
  @Inject Units units;
  @Inject Pseudonyms pseudonyms;
  @Inject TallyGroups groups;
  @Inject Erasure erasure;

  /** Returns tallies of a projection that a test has opened. */
  public static Tallies tallies(Projection projection) {
    return new DuckDbTallies(projection);
  }

  /** A row of a test. */
  public record Row(
      String source,
      String id,
      int revision,
      int standardId,
      int unit,
      String customer,
      Contact contact) {}

  /** Returns the same row for the engine that counts facts in a list. */
  public PlainFact fact(Row row) {
    byte[] cluster =
        row.customer() == null
            ? pseudonyms.ofAnonymous(row.source(), row.id())
            : pseudonyms.of(row.customer());
    return new PlainFact(row.unit(), row.customer(), groups.groupOf(cluster), row.contact());
  }

  /**
   * Publishes a standard of two versions; the second is stricter from the middle of the days on.
   */
  public String publishStandard() {
    String key = "tally-" + UUID.randomUUID().toString().substring(0, 8);
    publish(VERSION.formatted(key, "", "", 90), key);
    publish(
        VERSION.formatted(key, ", effectiveFrom: " + START.plusDays(DAYS / 2), ", awful", 45), key);
    return key;
  }

  /** Publishes a third version with one more measure and a criterion {@code asking.added} on it. */
  public void publishMeasure(String key) {
    String yaml =
        VERSION
            .formatted(key, "", ", awful", 45)
            .replace("  touchpoints:", "    - {key: added, type: boolean}\n  touchpoints:")
            .replace(
                "    - key: buying",
                "        - {key: added, statement: f, measure: added, is: true, weight: 1}\n    - key: buying");
    publish(yaml, key);
  }

  /** Publishes six criteria at two touchpoints; a repetition changes nothing. */
  void publishBenchmark() {
    admin()
        .contentType("application/yaml")
        .body(BENCHMARK.getBytes(StandardCharsets.UTF_8))
        .put("/api/v1/standards/tally-benchmark")
        .then()
        .statusCode(oneOf(200, 201));
  }

  private static void publish(String yaml, String key) {
    admin()
        .contentType("application/yaml")
        .body(yaml.getBytes(StandardCharsets.UTF_8))
        .put("/api/v1/standards/" + key)
        .then()
        .statusCode(201);
  }

  /** Creates units and returns their numbers in the ledger. */
  public List<Integer> makeUnits(int count) {
    String prefix = "tally-" + UUID.randomUUID().toString().substring(0, 8) + "-";
    List<String> keys = IntStream.range(0, count).mapToObj(i -> prefix + i).toList();
    admin()
        .contentType("application/json")
        .body(keys.stream().map(key -> Map.of("key", key, "name", key)).toList())
        .post("/api/v1/units")
        .then()
        .statusCode(200);
    return keys.stream()
        .map(key -> units.latest().find(key).map(UnitNode::id).orElseThrow())
        .toList();
  }

  StandardHistory history(String key) {
    return standards.latest().get(key);
  }

  public int standardId(String key) {
    return history(key).id();
  }

  public Row random(SplittableRandom random, String source, int standardId, List<Integer> among) {
    Map<String, Object> facts = new HashMap<>();
    if (random.nextInt(8) > 0) {
      facts.put("wait_seconds", observed(random, random.nextInt(300)));
    }
    if (random.nextInt(8) > 0) {
      facts.put("handovers", observed(random, random.nextInt(4)));
    }
    if (random.nextInt(8) > 0) {
      facts.put("resolved", random.nextInt(4) > 0);
    }
    Map<String, String> attributes = new HashMap<>();
    if (random.nextInt(3) > 0) {
      attributes.put("plan", random.nextBoolean() ? "pro" : "basic");
    }
    if (random.nextInt(8) > 0) {
      attributes.put("seller", "s" + Math.min(random.nextInt(6), random.nextInt(6)));
    }
    LocalDate day = START.plusDays(random.nextInt(DAYS));
    if (random.nextInt(8) > 0) {
      facts.put("mood", List.of("good", "plain", "bad", "awful").get(random.nextInt(4)));
    }
    return new Row(
        source,
        "i" + random.nextLong(),
        1,
        standardId,
        among.get(random.nextInt(among.size())),
        random.nextInt(5) == 0 ? null : "c" + random.nextInt(200),
        new Contact(
            random.nextBoolean() ? "asking" : "buying",
            one(random, "urgent", "calm"),
            one(random, "web", "phone", "it's"),
            day,
            facts,
            attributes));
  }

  /** The number, or in one of eight rows a censored one. */
  private static Object observed(SplittableRandom random, int number) {
    return switch (random.nextInt(16)) {
      case 0 -> Censored.NEVER;
      case 1 -> new Censored(number);
      default -> (double) number;
    };
  }

  private static String one(SplittableRandom random, String... values) {
    int at = random.nextInt(values.length + 1);
    return at == values.length ? null : values[at];
  }

  /** Returns another revision of a row with other content. */
  Row revised(SplittableRandom random, Row row, List<Integer> among) {
    Row other = random(random, row.source(), row.standardId(), among);
    return new Row(
        row.source(),
        row.id(),
        row.revision() + 1,
        row.standardId(),
        other.unit(),
        other.customer(),
        other.contact());
  }

  public void insert(Connection connection, List<Row> rows) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (Row row : rows) {
        bind(insert, row);
        insert.addBatch();
      }
      assertThat(insert.executeBatch()).hasSize(rows.size());
    }
  }

  public void insert(List<Row> rows) throws SQLException {
    try (Connection connection = ledger.getConnection()) {
      connection.setAutoCommit(false);
      insert(connection, rows);
      connection.commit();
      connection.setAutoCommit(true);
    }
  }

  private void bind(PreparedStatement insert, Row row) throws SQLException {
    int at = 0;
    insert.setString(++at, row.source());
    insert.setString(++at, row.id());
    insert.setInt(++at, row.revision());
    insert.setInt(++at, row.standardId());
    insert.setInt(++at, row.unit());
    Contact contact = row.contact();
    insert.setString(++at, contact.touchpoint());
    insert.setString(++at, contact.category());
    insert.setString(++at, contact.channel());
    insert.setBytes(++at, row.customer() == null ? null : pseudonyms.of(row.customer()));
    insert.setObject(++at, OffsetDateTime.of(contact.day().atStartOfDay(), ZoneOffset.UTC));
    insert.setObject(++at, contact.day());
    insert.setString(++at, json(contact.facts()));
    insert.setString(++at, contact.attributes().isEmpty() ? null : json(contact.attributes()));
  }

  private static String json(Map<String, ?> facts) {
    try {
      return JSON.writeValueAsString(facts);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  void erase(String customer) throws SQLException {
    erasure.erase(customer);
  }
}
