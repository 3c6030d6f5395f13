package io.cxrating.standard.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cxrating.problem.ProblemException;
import io.cxrating.problem.ProblemException.Violation;
import io.cxrating.standard.Files;
import io.cxrating.standard.file.StandardWriter;
import io.cxrating.standard.lint.Finding;
import io.cxrating.standard.lint.Finding.Code;
import io.cxrating.standard.lint.Lint;
import io.cxrating.standard.model.BusinessCalendar.Hours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks the grammar of derived measures and calendars. */
class DerivedMeasuresTest {
  private static final String FILE =
      """
      apiVersion: cxrating.io/v1
      kind: ExperienceStandard
      metadata: {key: small}
      spec:
        measures:
          - {key: opened_at, type: instant}
          - {key: promised_on, type: date}
          - {key: solved_at, type: instant}
          - {key: handovers, type: count}
          - %s
        calendars:
          - %s
        touchpoints:
          - {key: desk, criteria: [{key: quick, statement: Solved, measure: solved, atMost: 8}]}
      """;

  private static final String SOLVED =
      "{key: solved, type: number, unit: h, from: opened_at, to: solved_at, calendar: office}";
  private static final String OFFICE =
      "{key: office, open: {mon-fri: \"08:00-18:00\", sat: [\"09:00-12:00\", \"13:00-24:00\"]},"
          + " closed: [\"2026-12-25\", \"2026-01-01\"]}";

  private static String file(String measure, String calendar) {
    return FILE.formatted(measure, calendar);
  }

  @Test
  void readsAndWritesCalendars() {
    Standard standard = Files.yaml(file(SOLVED, OFFICE));
    BusinessCalendar office = standard.calendars().getFirst();
    assertThat(office.zone()).isNull();
    assertThat(office.open().get(DayOfWeek.WEDNESDAY)).containsExactly(new Hours(480, 1080));
    assertThat(office.open().get(DayOfWeek.SATURDAY))
        .containsExactly(new Hours(540, 720), new Hours(780, 1440));
    assertThat(office.open()).doesNotContainKey(DayOfWeek.SUNDAY);
    assertThat(office.closed())
        .containsExactlyInAnyOrder(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 25));
    String canonical = StandardWriter.canonical(standard);
    assertThat(StandardWriter.canonical(Files.json(canonical))).isEqualTo(canonical);
    assertThat(Files.json(canonical)).isEqualTo(standard);
  }

  @Test
  void judgesUnlikeAnotherCalendar() {
    Standard standard = Files.yaml(file(SOLVED, OFFICE));
    assertThat(standard.judgesLike(Files.yaml(file(SOLVED, OFFICE)))).isTrue();
    assertThat(standard.judgesLike(Files.yaml(file(SOLVED, OFFICE.replace("12-25", "12-24")))))
        .isFalse();
    assertThat(
            standard.judgesLike(
                Files.yaml(file(SOLVED.replace("from: opened_at", "from: occurredAt"), OFFICE))))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "calendar: office | calendar: shop | calendar",
        "from: opened_at | from: handovers | from",
        "from: opened_at | from: nothing | from",
        "from: opened_at | from: solved | from",
        "to: solved_at | to: occurredAt | to",
        "from: opened_at | from: promised_on | from",
        "'from: opened_at, ' | '' | to",
        "unit: h | unit: weeks | unit",
        "'unit: h, ' | '' | unit",
        "type: number | type: count | type",
        "type: number | 'in: days, type: number' | in",
        "'type: number, unit: h' | type: count-signed | calendar"
      })
  void refusesAnInvalidDerivation(String part, String replacement, String field) {
    assertThat(
            violations(file(SOLVED.replace(part, replacement == null ? "" : replacement), OFFICE)))
        .extracting(Violation::field)
        .contains("$.spec.measures[4]." + field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{key: office, open: {}} | open",
        "{key: office, open: {mon: \"18:00-08:00\"}} | open.mon",
        "{key: office, open: {mon: \"08:00-08:00\"}} | open.mon",
        "{key: office, open: {fri-mon: \"08:00-18:00\"}} | open.fri-mon",
        "{key: office, open: {mon-tue: \"08:00-18:00\", tue: \"08:00-09:00\"}} | open.tue",
        "{key: office, open: {mon: [\"08:00-12:00\", \"11:00-13:00\"]}} | open.mon",
        "{key: office, open: {mon: \"08:00-18:00\"}, timeZone: Mars} | timeZone",
        "{key: office, open: {mon: \"08:00-18:00\"}, closed: [\"2026-02-30\"]} | closed[0]"
      })
  void refusesAnInvalidCalendar(String calendar, String field) {
    assertThat(violations(file(SOLVED, calendar)))
        .extracting(Violation::field)
        .contains("$.spec.calendars[0]." + field);
  }

  private static List<Violation> violations(String file) {
    return catchThrowableOfType(ProblemException.class, () -> Files.yaml(file)).violations();
  }

  @Test
  void findsAYearWithoutAClosedDay() {
    assertThat(closed("closed: [\"2026-12-25\"]")).isEmpty();
    assertThat(closed("closed: []")).hasSize(1);
    assertThat(closed("closed: [\"2024-12-25\", \"2026-12-25\"]"))
        .extracting(Finding::message)
        .singleElement()
        .asString()
        .contains("2025");
  }

  private static List<Finding> closed(String days) {
    String calendar = "{key: office, open: {mon: \"08:00-18:00\"}, " + days + "}";
    return Lint.findings(Files.yaml(file(SOLVED, calendar)), List.of()).stream()
        .filter(finding -> finding.code() == Code.NO_CLOSED_DAY)
        .toList();
  }

  @Test
  void countsTheEndsOfADerivedMeasureAsUsed() {
    assertThat(Lint.findings(Files.yaml(file(SOLVED, OFFICE)), List.of()))
        .filteredOn(finding -> finding.code() == Code.UNUSED_MEASURE)
        .extracting(Finding::path)
        .containsExactly("$.spec.measures[1]", "$.spec.measures[3]");
  }
}
