package io.cxrating.tally.duckdb.selection;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.projection.table.FactColumns;
import io.cxrating.standard.model.JudgedCriterion;
import io.cxrating.standard.model.MeasureType;
import io.cxrating.standard.model.PublishedVersion;
import io.cxrating.standard.model.Standard;
import io.cxrating.standard.model.Standard.Category;
import io.cxrating.standard.model.Standard.Criterion;
import io.cxrating.standard.model.Standard.Measure;
import io.cxrating.standard.model.Standard.Touchpoint;
import io.cxrating.standard.model.StandardHistory;
import io.cxrating.standard.model.Target;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.Test;

class CriterionSqlTest {

  @Test
  void oneVersionWithoutOverridesIsAPlainComparison() {
    assertThat(sql(history(version(1, null, atMost(8, 24.0), Map.of()))))
        .isEqualTo(
            "CASE WHEN m0 BETWEEN -1.7976931348623157E308 AND 1.7976931348623157E308 THEN"
                + " CAST(m0 <= 8.0E0 AS INTEGER) + CAST(m0 <= 24.0E0 AS INTEGER)"
                + " WHEN l0 IS NOT NULL THEN CASE WHEN l0 > 24.0E0 THEN 0 END END");
  }

  @Test
  void mergesEqualVersions() {
    PublishedVersion first = version(1, null, atMost(8, null), Map.of());
    PublishedVersion second =
        version(2, LocalDate.of(2026, 1, 1), atMost(8, null), Map.of("urgent", atMost(8, null)));
    assertThat(sql(history(first, second))).isEqualTo(sql(history(first)));
  }

  @Test
  void distinguishesVersionsByDayAndCategoriesByCode() {
    PublishedVersion first = version(1, null, atMost(8, null), Map.of());
    PublishedVersion second =
        version(2, LocalDate.of(1970, 1, 11), atMost(6, null), Map.of("urgent", atMost(2, null)));
    assertThat(sql(history(first, second)))
        .contains("CASE WHEN day >= 10 THEN")
        .contains("CASE category WHEN 0 THEN 2 * CAST(m0 <= 2.0E0 AS INTEGER) ELSE 2 *")
        .doesNotContain("urgent");
  }

  @Test
  void aCriterionWithoutATargetIsNull() {
    assertThat(sql(history(version(1, null, null, Map.of())))).isEqualTo("CAST(NULL AS INTEGER)");
  }

  @Test
  void observesNothingBeforeTheFirstEffectiveDate() {
    StandardHistory history =
        history(version(1, LocalDate.of(1970, 1, 11), atMost(8, null), Map.of()));
    assertThat(sql(history)).startsWith("CASE WHEN day >= 10 THEN").doesNotContain("ELSE");
    JudgedCriterion criterion = history.judgement(1, false, null, null).criteria().getFirst();
    Map<String, Object> facts = Map.of("hours", 1.0);
    assertThat(criterion.halves(facts, null, LocalDate.of(1970, 1, 10)))
        .isEqualTo(JudgedCriterion.UNOBSERVED);
    assertThat(criterion.halves(facts, null, LocalDate.of(1970, 1, 11)))
        .isEqualTo(JudgedCriterion.MET);
    assertThat(
            history
                .judgement(1, true, null, null)
                .criteria()
                .getFirst()
                .halves(facts, null, LocalDate.of(1970, 1, 10)))
        .isEqualTo(JudgedCriterion.MET);
  }

  @Test
  void duckDbReadsNumbersExactly() throws SQLException {
    DoubleStream random =
        new SplittableRandom(7).longs(20_000).mapToDouble(Double::longBitsToDouble);
    double[] numbers =
        DoubleStream.concat(
                DoubleStream.of(
                    0,
                    Double.MIN_VALUE,
                    -Double.MIN_VALUE,
                    Double.MIN_NORMAL,
                    Double.MAX_VALUE,
                    -Double.MAX_VALUE,
                    0.1,
                    0.1 + 0.2,
                    1e15,
                    9007199254740993.0,
                    1e-310,
                    123456.789),
                random.filter(Double::isFinite))
            .toArray();
    String literals =
        DoubleStream.of(numbers)
            .mapToObj(number -> "(" + SqlNumber.of(number) + ")")
            .collect(Collectors.joining(","));
    try (Connection duckdb = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
        Statement statement = duckdb.createStatement();
        ResultSet row = statement.executeQuery("select * from (values " + literals + ")")) {
      for (double number : numbers) {
        row.next();
        assertThat(row.getObject(1)).isEqualTo(number);
      }
      assertThat(row.next()).isFalse();
    }
  }

  private static Target atMost(double limit, Double tolerated) {
    return new Target.AtMost(limit, tolerated);
  }

  private static StandardHistory history(PublishedVersion... versions) {
    return new StandardHistory(1, "desk", List.of(versions));
  }

  private static String sql(StandardHistory history) {
    return CriterionSql.score(
        history.judgement(1, false, null, null).criteria().getFirst(), new FactColumns(history));
  }

  private static PublishedVersion version(
      int version, LocalDate from, Target target, Map<String, Target> overrides) {
    Criterion criterion =
        new Criterion("quick", "Solved", "hours", target, 1, false, List.of(), overrides);
    Standard standard =
        new Standard(
            new Standard.Metadata("desk", "Desk", null, null),
            Standard.Thresholds.DEFAULT,
            List.of(),
            List.of(new Category("urgent", "Now")),
            List.of(new Measure("hours", MeasureType.NUMBER, "h", List.of())),
            List.of(new Touchpoint("solving", null, 1, List.of(), List.of(criterion))));
    return new PublishedVersion(version, from, standard, "digest " + version);
  }
}
