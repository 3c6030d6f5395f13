package io.cxrating.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.comparison.Comparisons;
import io.cxrating.comparison.plan.Plans;
import io.cxrating.comparison.ranking.Rankings;
import io.cxrating.comparison.trend.Trends;
import io.cxrating.ledger.identity.TallyGroups;
import io.cxrating.rating.Ratings;
import io.cxrating.tally.PlainTallies;
import io.cxrating.tally.Tallies;
import io.cxrating.tally.duckdb.LedgerFixture;
import io.cxrating.tally.duckdb.LedgerFixture.Row;
import io.cxrating.unit.UnitScope;
import io.cxrating.wire.QueryParameters;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compares the figures of a row-by-row engine with those of DuckDB, exactly. */
@QuarkusTest
class AnotherEngineTest {
  private static final int ROWS = 1_500;
  private static final Map<String, Figure<?, ?>> FIGURES =
      Stream.of(Ratings.FIGURE, Comparisons.FIGURE, Rankings.FIGURE, Trends.FIGURE, Plans.FIGURE)
          .collect(Collectors.toMap(Figure::key, Function.identity()));

  @Inject Tallies tallies;
  @Inject LedgerFixture fixture;
  @Inject TallyGroups groups;
  @Inject UnitScope scope;

  private String standard;
  private Tallies plain;

  @BeforeEach
  void write() throws SQLException {
    SplittableRandom random = new SplittableRandom(20261127);
    standard = fixture.publishStandard();
    List<Integer> units = fixture.makeUnits(4);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      rows.add(fixture.random(random, standard, fixture.standardId(standard), units));
    }
    fixture.insert(rows);
    plain =
        new PlainTallies(
            tallies, groups.count(), Map.of(standard, rows.stream().map(fixture::fact).toList()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ratings     | by=touchpoint
          ratings     | by=criterion,month & measures=true
          ratings     | by=unit,week & depth=1
          ratings     | by=category,channel & channel=web
          ratings     | by=unit & adjust=category,channel
          ratings     | by=month & clusters=customer & version=1
          comparisons | adjust=channel
          rankings    | adjust=category,channel
          trends      | by=week
          plan        | margin=2
          """)
  void returnsTheSameFigures(String figure, String parameters) {
    Object expected = answer(tallies, FIGURES.get(figure), parameters);
    assertThat(answer(plain, FIGURES.get(figure), parameters)).isEqualTo(expected);
  }

  @Test
  void returnsOtherFiguresForOtherFacts() {
    Tallies empty = new PlainTallies(tallies, groups.count(), Map.of());
    FIGURES.forEach(
        (key, figure) ->
            assertThat(answer(empty, figure, "from=2025-12-01"))
                .as(key)
                .isNotEqualTo(answer(tallies, figure, "from=2025-12-01")));
  }

  private <Q, A> A answer(Tallies engine, Figure<Q, A> figure, String parameters) {
    Map<String, String> asked = new HashMap<>(Map.of("standard", standard));
    for (String parameter : parameters.split(" & ")) {
      String[] cells = parameter.split("=");
      asked.put(cells[0], cells[1]);
    }
    QueryParameters query = QueryParameters.of(asked, figure.parameters());
    FigureRequest<Q> request =
        FigureRequest.of(
            new FigureQuery(query, Slice.of(query), scope), figure.parameters(), figure.reader());
    return engine.read(view -> figure.calculation().apply(Asked.of(view, request, figure.texts())));
  }
}
