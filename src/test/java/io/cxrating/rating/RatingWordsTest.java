package io.cxrating.rating;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.figures.Focus;
import io.cxrating.figures.Slice;
import io.cxrating.figures.Slice.Customers;
import io.cxrating.figures.rated.BandVerdict;
import io.cxrating.figures.rated.RatingRow;
import io.cxrating.figures.rated.RatingRow.Adjusted;
import io.cxrating.figures.rated.RatingRow.Rating;
import io.cxrating.figures.row.Limits;
import io.cxrating.standard.file.StandardFormat;
import io.cxrating.standard.file.StandardReader;
import io.cxrating.standard.model.PublishedVersion;
import io.cxrating.standard.model.Standard;
import io.cxrating.standard.model.StandardHistory;
import io.cxrating.standard.model.StandardNames;
import io.cxrating.stats.Reason;
import io.cxrating.stats.rating.LevelChange;
import io.cxrating.stats.rating.Status;
import io.cxrating.tally.Trait;
import io.cxrating.wording.Wording;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RatingWordsTest {
  private static final Slice ALL = Slice.all("std").withUnit("north");
  private static final RatingWords WORDS = words(ALL, "North", Set.of());

  @Test
  void statesRatingIntervalAndBand() {
    assertThat(sentence(reliable(Map.of(), 84.36, true)))
        .isEqualTo("North is rated 84.4 (82.4 to 86.4), which is good.");
  }

  @Test
  void statesAnUncertainBand() {
    assertThat(sentence(reliable(Map.of(), 80, false)))
        .isEqualTo(
            "North is rated 80.0 (78.0 to 82.0); the value is good, but the interval reaches into other bands.");
  }

  @Test
  void statesReasonsOfProvisionalAndWithheldRatings() {
    RatingRow provisional =
        row(Map.of(), Status.PROVISIONAL, List.of(Reason.FEW_DAYS, Reason.FEW_MISSES), 84.0, true);
    assertThat(sentence(provisional))
        .endsWith(
            "which is good. The rating is provisional: there are too few days, and there are too few misses.");
    assertThat(sentence(insufficient(Reason.NO_DATA)))
        .isEqualTo("North cannot be rated: there is no data.");
  }

  @Test
  void namesTheRowAndItsFilters() {
    Slice slice =
        Slice.all("std")
            .with(new Focus("order", null))
            .with(Customers.ALL.with(Trait.CHANNEL, List.of("phone")));
    RatingRow row =
        reliable(Map.of("unit", "n", "unitName", "North {0}'s", "month", "2026-03"), 84.0, true);
    assertThat(words(slice, null, Set.of()).sentence(List.of(row)))
        .startsWith("North {0}'s (at order, channel phone, month 2026-03) is rated 84.0");
    assertThat(words(ALL, null, Set.of()).sentence(List.of(reliable(Map.of(), 84, true))))
        .startsWith("The whole is rated 84.0");
    Map<String, Object> uncategorised = new java.util.HashMap<>();
    uncategorised.put("category", null);
    assertThat(sentence(reliable(uncategorised, 84, true)))
        .startsWith("North (no category) is rated");
  }

  @Test
  void usesNamesAndStatementsOfTheStandard() {
    Slice slice =
        Slice.all("std")
            .with(new Focus("delivery", "on-time"))
            .with(Customers.ALL.with(Trait.CATEGORY, List.of("hurried")));
    assertThat(words(slice, "North", Set.of()).sentence(List.of(reliable(Map.of(), 84, true))))
        .startsWith(
            "North (at The delivery, “Delivered on the day agreed”, need “I have no time”) is rated");
    RatingRow row = reliable(Map.of("touchpoint", "order", "criterion", "unheard-of"), 84, true);
    assertThat(sentence(row)).contains("at order").contains("“unheard-of”");
  }

  @Test
  void countsRatingsAndNamesTheMostFrequentReason() {
    RatingRow provisional = row(Map.of(), Status.PROVISIONAL, List.of(Reason.FEW_DAYS), 84.0, true);
    RatingRow rated = reliable(Map.of(), 84, true);
    assertThat(sentence()).isEqualTo("There are no ratings.");
    assertThat(sentence(rated, rated))
        .isEqualTo("Of 2 ratings, 2 are reliable and none is provisional.");
    assertThat(sentence(rated, provisional, insufficient(Reason.NO_DATA)))
        .isEqualTo(
            "Of 3 ratings, one is reliable and one is provisional; one cannot be given, because there is no data.");
    assertThat(
            sentence(
                insufficient(Reason.NO_DATA),
                insufficient(Reason.LOW_COVERAGE),
                insufficient(Reason.LOW_COVERAGE, Reason.FEW_CUSTOMERS)))
        .isEqualTo(
            "Of 3 ratings, none is reliable and none is provisional; 3 cannot be given, mostly because the coverage is too low.");
  }

  @Test
  void statesMostOftenOnlyForAMajority() {
    assertThat(
            sentence(
                insufficient(Reason.NO_DATA),
                insufficient(Reason.NO_DATA),
                insufficient(Reason.LOW_COVERAGE),
                insufficient(Reason.FEW_CUSTOMERS)))
        .endsWith("4 cannot be given, most often because there is no data.");
    assertThat(sentence(insufficient(Reason.NO_DATA), insufficient(Reason.NO_DATA)))
        .endsWith("2 cannot be given, because there is no data.");
  }

  @Test
  void neverRoundsUpToAHundred() {
    RatingRow nearly = reliable(Map.of(), 99.98, true);
    assertThat(sentence(nearly)).contains("is rated 99.98 (");
  }

  @Test
  void statesTheEffectOfTheAdjustment() {
    RatingRow up = reliable(Map.of(), 70, true).with(adjusted(73.0, "hurried"));
    RatingRow down = reliable(Map.of(), 80, true).with(adjusted(75.5, "hurried", "none"));
    RatingRow none =
        insufficient(Reason.NO_DATA).with(Adjusted.none(List.of(), List.of(Reason.NO_DATA)));
    RatingWords words = words(ALL, "North", Set.of(Trait.CHANNEL, Trait.CATEGORY));
    assertThat(words.sentence(List.of(up, down, none)))
        .endsWith(
            " With a common mix of category and channel, 2 ratings move by up to 4.5 points."
                + " 2 parts of the mix are left out, since a unit has too little of them: need “I have no time”, none.");
    assertThat(words.sentence(List.of(up)))
        .endsWith(
            "channel, one rating moves by 3.0 points. One part of the mix is left out, since a unit has too little of it: need “I have no time”.");
    assertThat(words.sentence(List.of(none)))
        .endsWith("No rating can be estimated for a common mix of category and channel.");
  }

  private static RatingWords words(Slice slice, String unitName, Set<Trait> adjust) {
    String named =
        SmallCompany.STANDARD
            .formatted("std")
            .replace("key: delivery", "key: delivery\n      name: The delivery");
    Standard standard =
        StandardReader.read(named.getBytes(StandardCharsets.UTF_8), StandardFormat.YAML);
    StandardHistory history =
        new StandardHistory(1, "std", List.of(new PublishedVersion(1, null, standard, "digest")));
    return new RatingWords(
        slice, unitName, adjust, new StandardNames(history), Wording.of("rating", Locale.ENGLISH));
  }

  private static String sentence(RatingRow... rows) {
    return WORDS.sentence(Arrays.asList(rows));
  }

  private static Adjusted adjusted(double value, String... dropped) {
    return new Adjusted(value, value - 2, value + 2, 1.0, 30.0, List.of(dropped), List.of());
  }

  private static RatingRow reliable(Map<String, Object> key, double value, boolean certain) {
    return row(key, Status.RELIABLE, List.of(), value, certain);
  }

  private static RatingRow insufficient(Reason... reasons) {
    return row(Map.of(), Status.INSUFFICIENT, List.of(reasons), null, true);
  }

  private static Rating rating(double value, Double lower, LevelChange change) {
    Double upper = lower == null ? null : (Double) (2 * value - lower);
    Limits period = new Limits(value - 1, value + 1);
    return new Rating(value, lower, upper, period, change, 1.0, List.of("customer", "day"), 30.0);
  }

  private static RatingRow of(Rating rating, Reason reason, int days) {
    return new RatingRow(
        Map.of(),
        1,
        new RatingRow.Summary(
            Status.PROVISIONAL,
            List.of(reason),
            rating,
            null,
            new BandVerdict("good", false),
            null,
            null,
            null),
        new RatingRow.Sample(100, 50, days, null, null, null),
        new RatingRow.Observation(1.0, null, 0L),
        List.of(),
        null);
  }

  @Test
  void statesALevelChange() {
    LevelChange step =
        new LevelChange(LevelChange.Movement.STEP, LocalDate.of(2026, 8, 17), 74.04, 92);
    assertThat(sentence(of(rating(81.1, 67.0, step), Reason.LEVEL_CHANGED, 31)))
        .isEqualTo(
            "North is rated 81.1 for this period (80.1 to 82.1). It rose from 74.0 to 92.0 on"
                + " August 17, 2026, so no single figure describes the period; another such period"
                + " could lie anywhere from 67.0 to 95.2. The rating is provisional: the level"
                + " changed within the period.");
    LevelChange line = new LevelChange(LevelChange.Movement.LINE, null, 92, 74);
    assertThat(sentence(of(rating(81.1, 67.0, line), Reason.LEVEL_CHANGED, 31)))
        .contains("It fell steadily from 92.0 to 74.0, so no single figure");
  }

  @Test
  void restrictsOneOrTwoDaysToTheseDays() {
    assertThat(sentence(of(rating(83.6, null, null), Reason.FEW_DAYS, 2)))
        .startsWith(
            "North is rated 83.6 on these days (82.6 to 84.6); this does not apply to other"
                + " days.");
    assertThat(sentence(of(rating(83.6, null, null), Reason.FEW_DAYS, 1))).contains("on this day");
  }

  private static RatingRow row(
      Map<String, Object> key, Status status, List<Reason> reasons, Double value, boolean certain) {
    return new RatingRow(
        key,
        1,
        new RatingRow.Summary(
            status,
            reasons,
            value == null ? null : rating(value, value - 2, null),
            null,
            value == null ? null : new BandVerdict("good", certain),
            null,
            null,
            null),
        new RatingRow.Sample(100, 50, 20, null, null, null),
        new RatingRow.Observation(1.0, null, 0L),
        List.of(),
        null);
  }
}
