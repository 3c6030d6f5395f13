package io.cxrating.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;

import io.cxrating.TestApi;
import io.cxrating.stats.Interval;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Loads the simulated company into its own ledger and checks the figures of the service. */
@QuarkusTest
@TestProfile(DemoServiceTest.OwnLedger.class)
class DemoServiceTest {
  private static final DemoHistory.Size SIZE = DemoHistory.Size.demo();
  private static boolean loaded;

  @Inject DemoLoader loader;
  @Inject DemoLedger ledger;

  private final DemoCompany company = Quillmere.company();
  private final DemoTruth truth = new DemoTruth(company, DemoLoader.standard());

  /** An empty ledger without automatic loading of the demo. */
  public static final class OwnLedger implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      Path dataDir = Path.of("target/demo-data");
      delete(dataDir);
      return Map.of(
          "cxrating.data-dir",
          dataDir.toString(),
          "cxrating.demo",
          "false",
          // With a fixed secret, the same customers are in the same groups in every run.
          "cxrating.pseudonym-secret",
          "a secret for the tests of the simulated company");
    }
  }

  /** The first load is interrupted; the second one is the load of a restarted service. */
  @BeforeEach
  void load() throws Exception {
    if (loaded) {
      return;
    }
    AtomicInteger asked = new AtomicInteger();
    assertThat(loader.load(SIZE, () -> asked.incrementAndGet() > 2)).isFalse();
    assertThat(ledger.holdings().interactions()).isBetween(1L, SIZE.interactions() - 1L);
    DemoStart start = new DemoStart(loader, ledger, true, 8080);
    start.start(null);
    await().atMost(Duration.ofMinutes(3)).until(() -> loader.load(SIZE, () -> true));
    start.stop(null);
    loaded = true;
  }

  @Test
  void intervalOfTheCompanyCoversTheTruth() {
    JsonPath answer = rate("unit=" + DemoCompany.ROOT);
    assertThat(answer.getString("rows[0].status")).isEqualTo("RELIABLE");
    assertThat(answer.getLong("rows[0].interactions")).isEqualTo(SIZE.interactions());
    assertThat(truth.rating(DemoCompany.ROOT))
        .isBetween(
            answer.getDouble("rows[0].rating.lower"), answer.getDouble("rows[0].rating.upper"));
  }

  @Test
  void intervalsOfNineInTenUnitsCoverTheTruth() {
    List<Map<String, Object>> rows =
        rate("unit=" + DemoCompany.ROOT + "&by=unit&leaves=true").getList("rows");
    assertThat(rows).hasSize(company.branches().size());
    List<Map<String, Object>> rated =
        rows.stream().filter(row -> !"INSUFFICIENT".equals(row.get("status"))).toList();
    assertThat(rated).hasSize(company.branches().size() - 1);
    long covered = rated.stream().filter(this::coversTruth).count();
    assertThat(covered / (double) rated.size()).isGreaterThanOrEqualTo(0.9);
  }

  @Test
  void surveyFiguresMatchTheSimulation() {
    JsonPath answer = get("contrast", "instrument=nps&leaves=true&unit=" + DemoCompany.ROOT);
    assertThat(interval(answer, "SELF_SELECTION", "difference").lower()).isPositive();
    assertThat(interval(answer, "AGREEMENT", "spearman").lower()).isPositive();
    assertThat(interval(answer, "RETROSPECTION", "delay-days-median").lower()).isBetween(1.0, 3.0);
    String figures = "analyses.find { it.analysis == 'RESOLVING_POWER' }.figures";
    String pairs =
        figures + ".find { it.figure == 'pairs-told-apart' && it.subject == '%s' }.count";
    assertThat(answer.getLong(pairs.formatted("rating")))
        .isGreaterThan(answer.getLong(pairs.formatted("nps")));
  }

  @Test
  void reportsMaximumObservableCorrelationOrTooFewUnits() {
    String sentence = "analyses.find { it.analysis == 'AGREEMENT' }.sentence";
    assertThat(
            get("contrast", "instrument=nps&leaves=true&unit=" + DemoCompany.ROOT)
                .getString(sentence))
        .contains("Over 15 units", "maximum observable correlation", "is about 0.");
    JsonPath regions = get("contrast", "instrument=nps&unit=" + DemoCompany.ROOT);
    assertThat(
            regions.<Object>get(
                "analyses.find { it.analysis == 'RESOLVING_POWER' }.figures.find"
                    + " { it.figure == 'reliability' && it.subject == 'nps' }.value"))
        .as("reliability of four units")
        .isNull();
    assertThat(regions.getString(sentence))
        .contains("there are too few units")
        .doesNotContain("correlation");
  }

  @Test
  void intervalsOfNearlyAllDifferencesCoverTheTruth() {
    List<Map<String, Object>> rows =
        get("comparisons", "unit=" + DemoCompany.ROOT + "&leaves=true").getList("rows");
    int branches = company.branches().size();
    assertThat(rows).hasSize(branches * (branches - 1) / 2);
    List<Map<String, Object>> compared =
        rows.stream().filter(row -> "COMPARED".equals(row.get("status"))).toList();
    assertThat(compared).hasSize((branches - 1) * (branches - 2) / 2);
    long covered = compared.stream().filter(this::coversTrueDifference).count();
    assertThat(covered / (double) compared.size()).isGreaterThanOrEqualTo(0.93);
    assertThat(compared)
        .filteredOn(row -> List.of("BETTER", "WORSE").contains(row.get("verdict")))
        .isNotEmpty()
        .allSatisfy(
            row ->
                assertThat(trueDifference(row) > 0).isEqualTo("BETTER".equals(row.get("verdict"))));
  }

  private boolean coversTrueDifference(Map<String, Object> row) {
    double truth = trueDifference(row);
    return number(row.get("lower")) <= truth && truth <= number(row.get("upper"));
  }

  private double trueDifference(Map<String, Object> row) {
    return truth.rating((String) row.get("a")) - truth.rating((String) row.get("b"));
  }

  @Test
  void returnsAReasonForTheBranchWithLowCoverage() {
    JsonPath answer = rate("unit=hollowden");
    assertThat(answer.getString("rows[0].status")).isEqualTo("INSUFFICIENT");
    assertThat(answer.getList("rows[0].reasons", String.class)).containsExactly("LOW_COVERAGE");
    assertThat(answer.getString("rows[0].rating")).isNull();
  }

  @Test
  void correctedNpsCoversTheTruthAndPlainNpsDoesNot() {
    SurveyTruth survey = new SurveyTruth(company, SIZE, DemoLoader.standard());
    double allCustomers = survey.nps(DemoCompany.ROOT);
    JsonPath answer = get("contrast", "instrument=nps&unit=" + DemoCompany.ROOT);
    Interval plain = interval(answer, "SCORE", "nps");
    Interval corrected = interval(answer, "CORRECTED", "corrected");
    Interval difference = interval(answer, "CORRECTED", "difference");
    assertThat(survey.npsOfAnswers(DemoCompany.ROOT)).isBetween(plain.lower(), plain.upper());
    assertThat(plain.lower()).isGreaterThan(allCustomers);
    assertThat(allCustomers).isBetween(corrected.lower(), corrected.upper());
    assertThat(difference.upper()).as("difference of corrected and plain NPS").isNegative();
  }

  @Test
  void evidenceFindsExactlyTheCauses() {
    DemoOutcomes.CAUSES.forEach(
        (outcome, causes) ->
            assertThat(
                    get("evidence", "outcome=" + outcome + "&unit=" + DemoCompany.ROOT)
                        .getList("rows.findAll { it.verdict == 'ASSOCIATED' }.criterion"))
                .as(outcome)
                .hasSameElementsAs(causes.keySet()));
  }

  @Test
  void intervalsOfIntendedEmotionsCoverTheTruthInNineOfTenCells() {
    ContactScores scores = new ContactScores(DemoLoader.standard());
    Map<List<Object>, DoubleSummaryStatistics> truth = new HashMap<>();
    new DemoHistory(company, SIZE)
        .forEachRemaining(
            contact ->
                truth
                    .computeIfAbsent(
                        List.of(contact.touchpoint(), contact.circumstances().unit()),
                        any -> new DoubleSummaryStatistics())
                    .accept(DemoEmotions.intended(scores.attained(contact))));
    JsonPath answer = get("emotions", "by=unit&leaves=true&unit=" + DemoCompany.ROOT);
    assertThat(answer.getString("inferredBy")).isEqualTo("model");
    List<Map<String, Object>> rows = answer.getList("rows");
    assertThat(rows).hasSameSizeAs(truth.keySet());
    long covered =
        rows.stream()
            .filter(
                row -> {
                  Map<?, ?> share = (Map<?, ?>) row.get("intended");
                  double is =
                      truth.get(List.of(row.get("touchpoint"), row.get("unit"))).getAverage();
                  return number(share.get("lower")) <= is && is <= number(share.get("upper"));
                })
            .count();
    assertThat(covered / (double) rows.size()).isGreaterThanOrEqualTo(0.9);
  }

  private static Interval interval(JsonPath answer, String analysis, String figure) {
    String path =
        "analyses.find { it.analysis == '%s' }.figures.find { it.figure == '%s' }."
            .formatted(analysis, figure);
    return new Interval(answer.getDouble(path + "lower"), answer.getDouble(path + "upper"));
  }

  @Test
  void standardHasNoLintFindings() throws IOException {
    byte[] file = Files.readAllBytes(Path.of("src/main/resources/demo/home-internet.yaml"));
    TestApi.admin()
        .contentType("application/yaml")
        .body(file)
        .post("/api/v1/standards/lint")
        .then()
        .statusCode(200)
        .body("findings", empty());
  }

  @Test
  void secondStartLoadsNothing() throws Exception {
    assertThat(loader.load(SIZE, () -> true)).isTrue();
  }

  @Test
  void doesNotLoadIntoALedgerWithOtherData() throws Exception {
    TestApi.admin()
        .contentType("application/json")
        .body("{\"name\":\"Another unit\"}")
        .put("/api/v1/units/not-simulated")
        .then()
        .statusCode(201);
    DemoHistory.Size larger =
        new DemoHistory.Size(
            SIZE.seed(), SIZE.firstDay(), SIZE.days(), SIZE.interactions() + 1, 600);
    assertThat(loader.load(larger, () -> false)).isFalse();
    assertThat(ledger.holdings().interactions()).isEqualTo(SIZE.interactions());
  }

  private boolean coversTruth(Map<String, Object> row) {
    Map<?, ?> rating = (Map<?, ?>) row.get("rating");
    double rated = truth.rating((String) row.get("unit"));
    return number(rating.get("lower")) <= rated && rated <= number(rating.get("upper"));
  }

  private static double number(Object value) {
    return ((Number) value).doubleValue();
  }

  private static JsonPath rate(String query) {
    return get("ratings", query);
  }

  private static JsonPath get(String resource, String query) {
    return TestApi.admin()
        .get("/api/v1/" + resource + "?standard=" + DemoCompany.STANDARD + "&" + query)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static void delete(Path folder) {
    if (Files.notExists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
