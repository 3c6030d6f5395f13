package io.cxrating.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Compares a rating over values, censored and absent facts with counts of what was posted. */
@QuarkusTest
class CensoredRatingTest {
  private static final long SEED = 20_261_130;
  private static final int POSTS = 900;
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);

  private static final String STANDARD =
      """
      apiVersion: cxrating.io/v1
      kind: ExperienceStandard
      metadata: {key: %s, name: A standard with a wait}
      spec:
        coverageFloor: 0.1
        measures:
          - {key: wait_minutes, type: number, unit: min}
        touchpoints:
          - key: ward
            criteria:
              - {key: in-time, statement: "Within the hour", measure: wait_minutes, atMost: 60, tolerated: 120}
      """;

  /** A kind of fact with its result in halves; −1: absent, −2: undecided. */
  private record Kind(Object fact, int halves) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind(41, 2),
          new Kind(60, 2),
          new Kind(90, 1),
          new Kind(240, 0),
          new Kind(Map.of("never", true), 0),
          new Kind(Map.of("moreThan", 120), 0),
          new Kind(Map.of("moreThan", 119.5), -2),
          new Kind(Map.of("moreThan", 0), -2),
          new Kind(null, -1));

  @Test
  void countsWhatIsKnown() {
    Company company = Company.ofTwo();
    company.standard(STANDARD);
    SplittableRandom random = new SplittableRandom(SEED);
    int[] counts = new int[5];
    int censored = 0;
    for (int i = 0; i < POSTS; i++) {
      Kind kind = KINDS.get(random.nextInt(KINDS.size()));
      counts[kind.halves() + 2]++;
      censored += kind.fact() instanceof Map ? 1 : 0;
      Map<String, Object> facts = new HashMap<>();
      facts.put("wait_minutes", kind.fact());
      company.interaction(
          i % 2 == 0 ? "north" : "south",
          "ward",
          Map.of(
              "customer", "c" + random.nextInt(200),
              "occurredAt", FIRST.plusDays(random.nextInt(40)) + "T12:00:00Z",
              "facts", facts));
    }
    company.post();
    String seen = "seed %d, %s".formatted(SEED, Arrays.toString(counts));
    Map<String, Object> row =
        company
            .json("unit", company.key("root"), "measures", "true")
            .<Map<String, Object>>getList("rows")
            .getFirst();
    int observed = counts[2] + counts[3] + counts[4];
    assertThat(row).as(seen).containsEntry("undecided", counts[0]);
    assertThat((Double) row.get("coverage")).as(seen).isCloseTo(observed / 900.0, within(1e-12));
    assertThat((Double) part(row.get("rating")).get("value"))
        .as(seen)
        .isCloseTo(50.0 * (counts[3] + 2 * counts[4]) / observed, within(1e-9));
    Map<String, Object> measure = part(((List<?>) row.get("measures")).getFirst());
    assertThat(measure)
        .as(seen)
        .containsEntry("censored", censored)
        .containsEntry("interactions", POSTS - censored - counts[1]);
    assertThat(
            company
                .json("unit", company.key("root"), "by", "unit")
                .getList("rows.undecided", Integer.class)
                .stream()
                .mapToInt(Integer::intValue)
                .sum())
        .as(seen)
        .isEqualTo(counts[0]);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> part(Object field) {
    return (Map<String, Object>) field;
  }
}
