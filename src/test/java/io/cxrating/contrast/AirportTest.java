package io.cxrating.contrast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.cxrating.contrast.ContrastApi.Answer;
import io.cxrating.rating.Company;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/**
 * Compares two years of an airport's passenger survey over HTTP with published and recomputed
 * figures. The survey names neither customers nor interactions, and only the year; the test assigns
 * each answer a day of its year.
 */
@QuarkusTest
class AirportTest {
  private static final Path FILE = Path.of("../shared/data/sfo_nps.csv.gz");
  private static final String STANDARD =
      """
      apiVersion: cxrating.io/v1
      kind: ExperienceStandard
      metadata: {key: %s, name: An airport without a measure}
      spec:
        measures: [{key: wait_seconds, type: number, unit: s}]
        touchpoints:
          - key: security
            weight: 1
            criteria:
              - {key: quick, statement: "Through within 10 min", measure: wait_seconds, atMost: 600, weight: 1}
      """;
  private static final int DAYS_OF_A_YEAR = 365;

  private static ContrastApi airport() throws IOException {
    assumeTrue(Files.exists(FILE), "The airport's answers are missing: " + FILE);
    Company company = new Company();
    company.unit("root", null);
    company.standard(STANDARD);
    ContrastApi airport = new ContrastApi(company);
    try (InputStream in = new GZIPInputStream(Files.newInputStream(FILE));
        MappingIterator<Map<String, String>> rows =
            new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(in)) {
      for (int i = 0; rows.hasNext(); i++) {
        Map<String, String> row = rows.next();
        LocalDate day =
            LocalDate.of(Integer.parseInt(row.get("year")), 1, 1).plusDays(i % DAYS_OF_A_YEAR);
        Map<String, Object> answer = new HashMap<>();
        answer.put("answeredAt", Instant.parse(day + "T12:00:00Z").toString());
        answer.put("weight", number(row.get("weight")));
        answer.put("score", number(row.get("net_promoter")));
        answer.put("channel", "method-" + row.get("method"));
        airport.answer("root", answer);
      }
    }
    airport.post();
    return airport;
  }

  private static Double number(String cell) {
    return cell == null || cell.isEmpty() ? null : Double.valueOf(cell);
  }

  @Test
  void agreesWithBothPublishedYears() throws IOException {
    ContrastApi airport = airport();
    Answer plain = airport.ask("by", "year", "clusters", "interaction");
    agrees(plain, "2017", 39.84, 1.334);
    agrees(plain, "2018", 30.98, 1.442);
    assertThat(plain.value("PERIODS", "nps", "2017", "of")).isEqualTo(1436 + 968 + 342);
    assertThat(plain.value("PERIODS", "nps", "2018", "of")).isEqualTo(1268 + 935 + 447);
    assertThat(plain.value("SCORE", "promoters", "count")).isEqualTo(1436 + 1268);
    assertThat(plain.value("SCORE", "passives", "count")).isEqualTo(968 + 935);
    assertThat(plain.value("SCORE", "detractors", "count")).isEqualTo(342 + 447);
    long blank = plain.json().getLong("answers.blank");
    assertThat(blank).isPositive();
    assertThat(plain.json().getLong("answers.answered") + blank)
        .isEqualTo(plain.json().getLong("answers.invited"));

    Answer weighted = airport.ask("by", "year", "clusters", "interaction", "weighted", "true");
    assertThat(weighted.value("PERIODS", "nps", "2017", "value")).isCloseTo(40.40, within(0.005));
    assertThat(weighted.value("PERIODS", "nps", "2018", "value")).isCloseTo(35.11, within(0.005));
    assertThat(weighted.value("SCORE", "effective-answers", "value"))
        .isLessThan(plain.value("SCORE", "nps", "of"));

    change(plain, 30.98 - 39.84, Math.hypot(1.334, 1.442));
    change(weighted, 35.11 - 40.40, 0);
    assertThat(plain.figure("PERIODS", "nps-change", "2018")).containsEntry("found", true);
  }

  private static void agrees(Answer answer, String year, double nps, double error) {
    assertThat(answer.value("PERIODS", "nps", year, "value")).isCloseTo(nps, within(0.005));
    assertThat(answer.value("PERIODS", "nps", year, "standardError"))
        .isCloseTo(error, within(0.0006));
  }

  /** With {@code error} 0, checks only that the interval agrees with its own standard error. */
  private static void change(Answer answer, double expected, double error) {
    double value = answer.value("PERIODS", "nps-change", "2018", "value");
    double own = answer.value("PERIODS", "nps-change", "2018", "standardError");
    assertThat(value).isCloseTo(expected, within(0.01));
    assertThat(answer.value("PERIODS", "nps-change", "2018", "lower"))
        .isCloseTo(value - 1.961 * own, within(0.01));
    assertThat(answer.value("PERIODS", "nps-change", "2018", "upper"))
        .isCloseTo(value + 1.961 * own, within(0.01));
    if (error > 0) {
      assertThat(own).isCloseTo(error, within(0.005));
    } else {
      assertThat(own).isGreaterThan(Math.hypot(1.334, 1.442));
    }
  }

  @Test
  void returnsReasonsForAnswersWithoutInteractions() throws IOException {
    Answer answer = airport().ask("weighted", "true");
    assertThat(answer.json().getLong("answers.withoutInteraction"))
        .isEqualTo(answer.json().getLong("answers.answered"));
    assertThat(answer.reasons("RATING")).isEqualTo(List.of("NO_DATA"));
    assertThat(answer.reasons("SELF_SELECTION")).isEqualTo(List.of("NO_INTERACTION_NAMED"));
    assertThat(answer.reasons("CORRECTED")).isEqualTo(List.of("NO_INTERACTION_NAMED"));
    assertThat(answer.reasons("RETROSPECTION")).isEqualTo(List.of("NO_INTERACTION_NAMED"));
    assertThat(answer.reasons("AGREEMENT")).isEqualTo(List.of("FEW_UNITS"));
    for (String topic : List.of("SELF_SELECTION", "CORRECTED", "RETROSPECTION", "DISAGREEMENT")) {
      assertThat(answer.analysis(topic))
          .containsEntry("used", 0)
          .containsEntry("without", answer.json().getInt("answers.answered"));
    }
    assertThat(answer.sentence("SCORE")).startsWith("NPS is ").endsWith("answers, weighted.");
  }
}
