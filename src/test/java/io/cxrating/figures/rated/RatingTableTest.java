package io.cxrating.figures.rated;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.figures.Breakdown;
import io.cxrating.figures.rated.RatingRequest.Method;
import io.cxrating.figures.rated.RatingRow.Contribution;
import io.cxrating.figures.rated.RatingRow.Rating;
import io.cxrating.figures.row.Limits;
import io.cxrating.stats.Reason;
import io.cxrating.stats.ShareEstimate;
import io.cxrating.stats.rating.LevelChange;
import io.cxrating.stats.rating.Status;
import io.cxrating.wire.CsvTable;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RatingTableTest {
  private static final String FIGURES =
      "version,status,reasons,rating_value,rating_lower,rating_upper,rating_period_lower,"
          + "rating_period_upper,rating_levelChange_shape,rating_levelChange_date,"
          + "rating_levelChange_before,rating_levelChange_after,rating_standardError,"
          + "rating_clusters,rating_degreesOfFreedom,band_name,band_certain,great_share,great_lower,"
          + "great_upper,essentials_share,essentials_lower,essentials_upper,interactions,customers,"
          + "days,effectiveSampleSize,effectiveInteractions,designEffect,coverage,bounds,"
          + "undecided";

  @Test
  void writesOnlyTheHeaderWithoutRows() {
    assertThat(csv("unit,month", List.of()))
        .isEqualTo("unit,unitName,ownOnly,month," + FIGURES + "\r\n");
  }

  @Test
  void joinsListsAndOmitsContributions() {
    assertThat(csv("month", List.of(row(Map.of("month", "2016-03")))))
        .isEqualTo(
            "month,"
                + FIGURES
                + "\r\n"
                + "2016-03,2,PROVISIONAL,FEW_DAYS+FEW_MISSES,71.5,-0.5,73.25,70.0,73.0,STEP,2016-03-17,"
                + "68.5,74.5,1.5,customer+day,30.0,"
                + "fair,true,0.5,0.25,0.75,,,,944,611,31,12.5,,2.5,0.97,69.5+72.0,3\r\n");
  }

  @Test
  void writesEmptyCellsForMissingValues() {
    Map<String, Object> key = new LinkedHashMap<>();
    key.put("channel", null);
    RatingRow row =
        new RatingRow(
            key,
            1,
            new RatingRow.Summary(
                Status.INSUFFICIENT, List.of(Reason.NO_DATA), null, null, null, null, null, null),
            new RatingRow.Sample(0, 0, 0, null, null, null),
            new RatingRow.Observation(0.0, null, 0L),
            List.of(),
            null);
    assertThat(csv("channel", List.of(row)))
        .endsWith("\r\n,1,INSUFFICIENT,NO_DATA,,,,,,,,,,,,,,,,,,,,,0,0,0,,,,0.0,,0\r\n");
  }

  @Test
  void neutralisesFormulas() {
    for (String attack : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1+1")) {
      String line = csv("unit", List.of(row(Map.of("unit", attack))));
      assertThat(line).contains("\r\n'" + attack.replaceAll("[\t\r]", " ") + ",,,2,");
    }
  }

  @Test
  void quotesTextAndKeepsARowOnOneLine() {
    String name = "Müller, \"Söhne\"\r\nGroup";
    assertThat(csv("unit", List.of(row(Map.of("unit", name)))))
        .contains("\r\n\"Müller, \"\"Söhne\"\" Group\",,,2,");
  }

  private static RatingRow row(Map<String, Object> key) {
    return new RatingRow(
        key,
        2,
        new RatingRow.Summary(
            Status.PROVISIONAL,
            List.of(Reason.FEW_DAYS, Reason.FEW_MISSES),
            new Rating(
                71.5,
                -0.5,
                73.25,
                new Limits(70, 73),
                new LevelChange(LevelChange.Movement.STEP, LocalDate.of(2016, 3, 17), 68.5, 74.5),
                1.5,
                List.of("customer", "day"),
                30.0),
            null,
            new BandVerdict("fair", true),
            new ShareEstimate(0.5, 0.25, 0.75),
            null,
            null),
        new RatingRow.Sample(944, 611, 31, 12.5, null, 2.5),
        new RatingRow.Observation(0.97, List.of(69.5, 72.0), 3L),
        List.of(new Contribution("resolution", "promise-kept", 9.5, 0.5, List.of())),
        null);
  }

  private static String csv(String by, List<RatingRow> rows) {
    RatingRequest request =
        new RatingRequest(Breakdown.parse(by), 1, Method.WILSON, false, false, Set.of());
    return new String(CsvTable.write(RatingTable.of(request, rows)), StandardCharsets.UTF_8);
  }
}
