package io.cxrating.stats;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cxrating.stats.comparison.ComparisonOptions;
import io.cxrating.stats.comparison.DifferenceEstimate;
import io.cxrating.stats.comparison.DirectStandardisation;
import io.cxrating.stats.comparison.RankInterval;
import io.cxrating.stats.sums.SliceSums;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Compares standardised ratings with src/test/resources/reference/README.md. */
class StandardisationReferenceTest {

  private static final List<String> UNITS = List.of("north", "south", "west");
  private static final List<String> CATEGORIES = List.of("bargain", "reassurance", "time-is-money");

  @Test
  void agreesOnDirectStandardisationToThePooledMix() {
    ComparisonOptions options =
        new ComparisonOptions(new EstimateOptions(0.95, Clusters.CUSTOMER, true, 0.8), 2);
    DirectStandardisation standardised =
        DirectStandardisation.of(
            UNITS.stream().map(StandardisationReferenceTest::cells).toList(),
            Reference.WEIGHTS,
            options);
    assertThat(standardised.droppedCells()).isEmpty();
    for (int m = 0; m < CATEGORIES.size(); m++) {
      Reference.close(
          standardised.mix()[m], Reference.expected("categoryMix").get(CATEGORIES.get(m)));
    }
    for (int u = 0; u < UNITS.size(); u++) {
      JsonNode expected = Reference.expected("standardised").get(UNITS.get(u));
      Reference.close(standardised.ratings().get(u).value(), expected.get("rating"));
      Reference.close(standardised.ratings().get(u).standardError(), expected.get("standardError"));
    }
    DifferenceEstimate pair = standardised.differences().getFirst();
    assertThat(pair.difference())
        .isEqualTo(standardised.ratings().get(0).value() - standardised.ratings().get(1).value());
  }

  private static List<SliceSums> cells(String unit) {
    return CATEGORIES.stream()
        .map(c -> Reference.sums(row -> row.unit().equals(unit) && row.category().equals(c)))
        .toList();
  }

  @Test
  void excludesAUnitWithoutAnyCellOfTheMix() {
    ComparisonOptions options =
        new ComparisonOptions(new EstimateOptions(0.95, Clusters.CUSTOMER, true, 0.8), 2);
    SliceSums none = SliceSums.empty(2, 6);
    SliceSums other = Reference.sums(row -> row.unit().equals("west"));
    DirectStandardisation standardised =
        DirectStandardisation.of(
            List.of(
                withFourth(cells("north"), none),
                withFourth(cells("south"), none),
                List.of(none, none, none, other)),
            Reference.WEIGHTS,
            options);
    assertThat(standardised.reasons().get(2)).containsExactly(Reason.NOT_COMPARABLE);
    assertThat(standardised.ratings().get(2)).isNull();
    assertThat(standardised.ratings().get(0)).isNotNull();
    assertThat(standardised.droppedCells()).containsExactly(3);
    assertThat(standardised.differences())
        .extracting(DifferenceEstimate::estimated)
        .containsExactly(true, false, false);
    assertThat(standardised.ranks(1))
        .extracting(RankInterval::ranked)
        .containsExactly(true, true, false);
  }

  @Test
  void requiresFourFifthsOfTheMix() {
    ComparisonOptions options =
        new ComparisonOptions(new EstimateOptions(0.95, Clusters.CUSTOMER, true, 0.8), 2);
    SliceSums north = Reference.sums(row -> row.unit().equals("north"));
    SliceSums south = Reference.sums(row -> row.unit().equals("south"));
    SliceSums none = SliceSums.empty(2, 6);
    DirectStandardisation standardised =
        DirectStandardisation.of(
            List.of(List.of(north, none), List.of(none, south)), Reference.WEIGHTS, options);
    assertThat(standardised.ratings()).containsExactly(null, null);
    assertThat(standardised.reasons())
        .allSatisfy(reasons -> assertThat(reasons).containsExactly(Reason.NOT_COMPARABLE));
  }

  private static List<SliceSums> withFourth(List<SliceSums> cells, SliceSums fourth) {
    return List.of(cells.get(0), cells.get(1), cells.get(2), fourth);
  }
}
