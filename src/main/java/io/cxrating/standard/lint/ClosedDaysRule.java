package io.cxrating.standard.lint;

import io.cxrating.standard.lint.Finding.Code;
import io.cxrating.standard.lint.Finding.Severity;
import io.cxrating.standard.model.BusinessCalendar;
import io.cxrating.standard.model.Derived;
import io.cxrating.standard.model.Standard;
import io.cxrating.standard.model.Standard.Measure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds calendars of derived measures that lack the closed days of a year. */
final class ClosedDaysRule implements LintRule {

  @Override
  public List<Finding> findings(Standard standard) {
    Set<String> used =
        standard.measures().stream()
            .map(Measure::derived)
            .filter(Objects::nonNull)
            .map(Derived::calendar)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < standard.calendars().size(); i++) {
      BusinessCalendar calendar = standard.calendars().get(i);
      if (used.contains(calendar.key())) {
        findings(calendar, "$.spec.calendars[" + i + "].closed", findings);
      }
    }
    return findings;
  }

  private static void findings(BusinessCalendar calendar, String path, List<Finding> findings) {
    NavigableSet<Integer> years = new TreeSet<>();
    calendar.closed().stream().map(LocalDate::getYear).forEach(years::add);
    if (years.isEmpty()) {
      findings.add(
          finding(path, calendar.key() + " has no closed day. Holidays count as open time"));
      return;
    }
    for (int year = years.first(); year < years.last(); year++) {
      if (!years.contains(year)) {
        findings.add(
            finding(
                path,
                "%s has no closed day in %d. Holidays of that year count as open time"
                    .formatted(calendar.key(), year)));
      }
    }
  }

  private static Finding finding(String path, String message) {
    return new Finding(Severity.WARNING, Code.NO_CLOSED_DAY, path, message);
  }
}
