package io.cxrating.standard.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.standard.model.BusinessCalendar.Hours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Compares open time with minutes that are counted one by one on the wall clock. */
class BusinessCalendarTest {
  private static final long SEED = 20_261_201;
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final ZoneId LORD_HOWE = ZoneId.of("Australia/Lord_Howe");
  private static final ZoneId APIA = ZoneId.of("Pacific/Apia");

  private static final BusinessCalendar ALWAYS =
      calendar(null, Set.of(), DayOfWeek.values(), new Hours(0, 1440));
  private static final BusinessCalendar OFFICE =
      calendar(
          null,
          Set.of(LocalDate.of(2026, 3, 30), LocalDate.of(2026, 10, 26)),
          DayOfWeek.values(),
          new Hours(75, 720),
          new Hours(780, 1110));

  private static BusinessCalendar calendar(
      ZoneId zone, Set<LocalDate> closed, DayOfWeek[] days, Hours... hours) {
    Map<DayOfWeek, List<Hours>> open = new HashMap<>();
    for (DayOfWeek day : days) {
      open.put(day, List.of(hours));
    }
    return new BusinessCalendar("office", zone, open, closed);
  }

  @Test
  void isTheMinutesThatTheWallClockShowsAsOpen() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (ZoneId zone : List.of(BERLIN, LORD_HOWE, APIA, ZoneId.of("Asia/Kolkata"))) {
      for (String around : List.of("2026-03-29", "2026-04-05", "2026-10-04", "2011-12-30")) {
        Instant middle = LocalDate.parse(around).atStartOfDay(zone).toInstant();
        for (int i = 0; i < 4; i++) {
          Instant from = middle.plus(random.nextInt(-3000, 1000), ChronoUnit.MINUTES);
          Instant to = from.plus(random.nextInt(5000), ChronoUnit.MINUTES);
          assertThat(OFFICE.micros(from, to, zone))
              .as("seed %d: %s from %s to %s", SEED, zone, from, to)
              .isEqualTo(60_000_000L * minutes(from, to, zone));
        }
      }
    }
  }

  private static long minutes(Instant from, Instant to, ZoneId zone) {
    long minutes = 0;
    for (Instant at = from; at.isBefore(to); at = at.plusSeconds(60)) {
      ZonedDateTime local = at.atZone(zone);
      int minute = local.getHour() * 60 + local.getMinute();
      boolean open =
          !OFFICE.closed().contains(local.toLocalDate())
              && OFFICE.open().get(local.getDayOfWeek()).stream()
                  .anyMatch(hours -> hours.from() <= minute && minute < hours.to());
      minutes += open ? 1 : 0;
    }
    return minutes;
  }

  @Test
  void countsDaysOfAnyLength() {
    assertThat(hoursOf("2026-03-29", BERLIN)).isEqualTo(23);
    assertThat(hoursOf("2026-10-25", BERLIN)).isEqualTo(25);
    assertThat(hoursOf("2026-10-04", LORD_HOWE)).isEqualTo(23.5);
    assertThat(hoursOf("2026-04-05", LORD_HOWE)).isEqualTo(24.5);
    assertThat(hoursOf("2026-06-01", BERLIN)).isEqualTo(24);
    // The day does not exist.
    assertThat(ALWAYS.on(LocalDate.of(2011, 12, 30), APIA)).isEmpty();
    assertThat(hours("2011-12-29T12:00:00-10:00", "2011-12-31T12:00:00+14:00", APIA)).isEqualTo(24);
  }

  private static double hoursOf(String day, ZoneId zone) {
    LocalDate local = LocalDate.parse(day);
    return ALWAYS.micros(
            local.atStartOfDay(zone).toInstant(),
            local.plusDays(1).atStartOfDay(zone).toInstant(),
            zone)
        / 3.6e9;
  }

  private static double hours(String from, String to, ZoneId zone) {
    return ALWAYS.micros(
            ZonedDateTime.parse(from).toInstant(), ZonedDateTime.parse(to).toInstant(), zone)
        / 3.6e9;
  }

  @Test
  void hasTheZoneOfTheUnitUnlessItNamesOne() {
    BusinessCalendar named =
        calendar(BERLIN, Set.of(), DayOfWeek.values(), new Hours(8 * 60, 18 * 60));
    Instant eight = Instant.parse("2026-06-01T06:00:00Z");
    Instant later = eight.plus(Duration.ofHours(24));
    assertThat(named.micros(eight, later, APIA)).isEqualTo(Duration.ofHours(10).toNanos() / 1000);
    assertThat(named.on(LocalDate.of(2026, 6, 1), named.zoneFor(ZoneOffset.UTC)))
        .containsExactly(new BusinessCalendar.OpenTime(eight, eight.plus(Duration.ofHours(10))));
  }
}
