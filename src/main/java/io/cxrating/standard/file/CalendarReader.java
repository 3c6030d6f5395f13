package io.cxrating.standard.file;

import com.fasterxml.jackson.databind.JsonNode;
import io.cxrating.problem.ProblemException.Violation;
import io.cxrating.standard.model.BusinessCalendar;
import io.cxrating.standard.model.BusinessCalendar.Hours;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads calendars of a standard, whose structure has been checked. */
final class CalendarReader {
  /** The zone of the unit. */
  static final String UNIT = "unit";

  private final List<Violation> violations;

  CalendarReader(List<Violation> violations) {
    this.violations = violations;
  }

  BusinessCalendar read(String path, JsonNode node) {
    Map<DayOfWeek, List<Hours>> open = new EnumMap<>(DayOfWeek.class);
    node.path("open")
        .properties()
        .forEach(entry -> open(path + ".open." + entry.getKey(), entry, open));
    return new BusinessCalendar(
        node.get("key").asText(),
        zone(path + ".timeZone", node.path("timeZone").asText(UNIT)),
        open,
        closed(path + ".closed", node.path("closed")));
  }

  private @Nullable ZoneId zone(String path, String zone) {
    try {
      return zone.equals(UNIT) ? null : ZoneId.of(zone);
    } catch (DateTimeException unknown) {
      violations.add(new Violation(path, zone + " is neither `unit` nor a time zone"));
      return null;
    }
  }

  private void open(
      String path, Map.Entry<String, JsonNode> days, Map<DayOfWeek, List<Hours>> open) {
    List<Hours> hours = new ArrayList<>();
    if (days.getValue().isArray()) {
      days.getValue().forEach(span -> hours(path, span.asText(), hours));
    } else {
      hours(path, days.getValue().asText(), hours);
    }
    String[] ends = days.getKey().split("-", -1);
    int first = day(ends[0]);
    int last = day(ends[ends.length - 1]);
    if (last < first) {
      violations.add(new Violation(path, "the days of a range are in the order of the week"));
    }
    for (int day = first; day <= last; day++) {
      if (open.put(DayOfWeek.of(day), hours) != null) {
        violations.add(new Violation(path, name(DayOfWeek.of(day)) + " is declared twice"));
      }
    }
  }

  private void hours(String path, String text, List<Hours> hours) {
    String[] ends = text.split("-", -1);
    int from = minute(ends[0]);
    int to = minute(ends[1]);
    if (from >= to) {
      violations.add(new Violation(path, "opening hours must end after they begin: " + text));
    } else if (!hours.isEmpty() && from <= hours.getLast().to()) {
      violations.add(
          new Violation(path, "opening hours of a day are in order, with time between them"));
    } else {
      hours.add(new Hours(from, to));
    }
  }

  private Set<LocalDate> closed(String path, JsonNode node) {
    Set<LocalDate> closed = new HashSet<>();
    for (int i = 0; i < node.size(); i++) {
      try {
        closed.add(LocalDate.parse(node.get(i).asText()));
      } catch (DateTimeException wrong) {
        violations.add(
            new Violation(path + "[" + i + "]", node.get(i).asText() + " is not a valid date"));
      }
    }
    return closed;
  }

  /** The number of the weekday with that short name. */
  private static int day(String name) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (name(day).equals(name)) {
        return day.getValue();
      }
    }
    throw new IllegalStateException("The schema allows no weekday " + name);
  }

  /** The short name of a weekday, such as {@code mon}. */
  static String name(DayOfWeek day) {
    return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
  }

  private static int minute(String time) {
    return 60 * Integer.parseInt(time.substring(0, 2)) + Integer.parseInt(time.substring(3));
  }
}
