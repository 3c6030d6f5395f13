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
import io.cxrating.standard.model.Target.AtLeast;
import io.cxrating.standard.model.Target.AtMost;
import io.cxrating.standard.model.Target.Between;
import io.cxrating.standard.model.Target.Is;
import io.cxrating.standard.model.Target.OneOf;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Criteria are equivalent exactly if their SQL is equal. They are drawn from few targets, so that
 * equal ones are frequent.
 */
class TwinsTest {
  private static final int HISTORIES = 400;
  private static final LocalDate START = LocalDate.of(2026, 1, 1);
  private static final List<String> DECLARED = List.of("good", "plain", "bad");
  private static final List<String> OF_DRAFT = List.of("good", "plain", "bad", "worse");
  private static final Map<String, List<Target>> TARGETS =
      Map.of(
          "number",
          List.of(
              new AtMost(1, null),
              new AtMost(1, 2.0),
              new AtMost(-0.0, null),
              new AtMost(0, null),
              new AtLeast(1, null),
              new AtLeast(1, 0.5),
              new Between(0, 1, null, null),
              new Between(0, 1, -1.0, 1.0)),
          "truth",
          List.of(new Is(true), new Is(false)),
          "mood",
          List.of(
              new OneOf(Set.of("good"), Set.of()),
              new OneOf(Set.of("good"), Set.of("plain")),
              new OneOf(Set.of("plain", "good"), Set.of()),
              new OneOf(Set.of("good", "plain"), Set.of("bad"))));

  private final RandomGenerator random = new SplittableRandom(20261127);

  @Test
  void criteriaAreTwinsExactlyWhenTheirSqlIsEqual() {
    int[] pairs = new int[2];
    int underOtherNames = 0;
    for (int i = 0; i < HISTORIES; i++) {
      StandardHistory published = history();
      StandardHistory tried = published.with(standard(OF_DRAFT), "draft");
      FactColumns columns = new FactColumns(tried);
      for (JudgedCriterion current : criteria(published)) {
        for (JudgedCriterion drafted : criteria(tried)) {
          boolean alike = current.judgesLike(drafted);
          assertThat(alike)
              .as("%s and %s", sql(current, columns), sql(drafted, columns))
              .isEqualTo(sql(current, columns).equals(sql(drafted, columns)));
          pairs[alike ? 1 : 0]++;
          underOtherNames += alike && !current.criterion().equals(drafted.criterion()) ? 1 : 0;
        }
      }
    }
    assertThat(pairs[0]).isGreaterThan(HISTORIES);
    assertThat(pairs[1]).isGreaterThan(HISTORIES);
    assertThat(underOtherNames).isGreaterThan(HISTORIES);
  }

  private static String sql(JudgedCriterion criterion, FactColumns columns) {
    return criterion.touchpoint() + " " + CriterionSql.score(criterion, columns);
  }

  /** By the version in force on each day, and by the last version for all days. */
  private static List<JudgedCriterion> criteria(StandardHistory history) {
    int last = history.latest().version();
    return Stream.of(false, true)
        .flatMap(pinned -> history.judgement(last, pinned, null, null).criteria().stream())
        .toList();
  }

  private StandardHistory history() {
    List<PublishedVersion> versions = new ArrayList<>();
    int count = 1 + random.nextInt(3);
    for (int version = 1; version <= count; version++) {
      LocalDate from = random.nextBoolean() ? null : START.plusDays(random.nextInt(2));
      versions.add(new PublishedVersion(version, from, standard(DECLARED), "digest " + version));
    }
    return new StandardHistory(1, "desk", versions);
  }

  private Standard standard(List<String> moods) {
    return new Standard(
        new Standard.Metadata(
            "desk", "Desk", null, random.nextBoolean() ? null : START.plusDays(random.nextInt(2))),
        Standard.Thresholds.DEFAULT,
        List.of(),
        List.of(new Category("urgent", "Now"), new Category("calm", "Later")),
        List.of(
            new Measure("number", MeasureType.NUMBER, null, List.of()),
            new Measure("truth", MeasureType.BOOLEAN, null, List.of()),
            new Measure("mood", MeasureType.CATEGORY, null, moods)),
        List.of(touchpoint("asking"), touchpoint("buying")));
  }

  private Touchpoint touchpoint(String key) {
    List<Criterion> criteria = IntStream.range(0, 4).mapToObj(c -> criterion("c" + c)).toList();
    return new Touchpoint(key, null, 1, List.of(), criteria);
  }

  private Criterion criterion(String key) {
    String measure = List.of("number", "truth", "mood").get(random.nextInt(3));
    Target target = random.nextInt(8) == 0 ? null : target(measure);
    Map<String, Target> overrides = new HashMap<>();
    if (target != null && random.nextBoolean()) {
      overrides.put(random.nextBoolean() ? "urgent" : "calm", target(measure));
    }
    return new Criterion(key, "statement", measure, target, 1, false, List.of(), overrides);
  }

  private Target target(String measure) {
    List<Target> targets = TARGETS.get(measure);
    return targets.get(random.nextInt(targets.size()));
  }
}
