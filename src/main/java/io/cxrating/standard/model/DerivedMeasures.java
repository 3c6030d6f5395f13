package io.cxrating.standard.model;

import io.cxrating.problem.ProblemException.Violation;
import io.cxrating.standard.model.Standard.Measure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks derived measures and calendars of one standard. */
final class DerivedMeasures {
  private final List<Violation> violations = new ArrayList<>();
  private final Map<String, MeasureType> posted = new HashMap<>();
  private final Set<String> calendars = new HashSet<>();

  private DerivedMeasures(List<Measure> measures) {
    for (Measure measure : measures) {
      if (measure.derived() == null) {
        posted.putIfAbsent(measure.key(), measure.type());
      }
    }
  }

  /** All violations; empty if there are none. */
  static List<Violation> violations(List<Measure> measures, List<BusinessCalendar> calendars) {
    DerivedMeasures check = new DerivedMeasures(measures);
    for (int i = 0; i < calendars.size(); i++) {
      check.calendar("$.spec.calendars[" + i + "]", calendars.get(i));
    }
    for (int i = 0; i < measures.size(); i++) {
      Derived derived = measures.get(i).derived();
      if (derived != null) {
        check.derived("$.spec.measures[" + i + "]", measures.get(i), derived);
      }
    }
    return check.violations;
  }

  private void calendar(String path, BusinessCalendar calendar) {
    require(calendars.add(calendar.key()), path + ".key", calendar.key() + " occurs twice");
    require(!calendar.isNeverOpen(), path + ".open", calendar.key() + " is never open");
  }

  private void derived(String path, Measure measure, Derived derived) {
    boolean days = measure.type() == MeasureType.COUNT_SIGNED;
    require(
        days || measure.type() == MeasureType.NUMBER,
        path + ".type",
        "a derived measure has type number, or count-signed for local days");
    require(
        Span.Scale.of(measure).isPresent(),
        path + ".unit",
        days ? "a difference of local dates has unit d" : "a duration has unit s, min, h or d");
    if (!derived.from().equals(Derived.OCCURRED_AT)) {
      end(path + ".from", derived.from(), days);
    }
    end(path + ".to", derived.to(), days);
    require(
        derived.calendar() == null || !days,
        path + ".calendar",
        "a difference of local dates has no calendar");
    require(
        derived.calendar() == null || calendars.contains(derived.calendar()),
        path + ".calendar",
        "no calendar " + derived.calendar() + " is declared");
  }

  private void end(String path, String key, boolean days) {
    MeasureType type = posted.get(key);
    require(
        type == MeasureType.INSTANT || type == MeasureType.DATE,
        path,
        "no measure " + key + " of type instant or date is declared");
    require(
        type != MeasureType.DATE || days,
        path,
        key + " is a date, so the difference is in local days: use type count-signed");
  }

  private void require(boolean holds, String path, String rule) {
    if (!holds) {
      violations.add(new Violation(path, rule));
    }
  }
}
