package io.cxrating.unit;

import io.cxrating.problem.ProblemException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Parses units in a request and reports every error in it. */
final class UnitForm {
  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int MAX_KEY_LENGTH = 100;
  private static final int MAX_NAME_LENGTH = 200;

  private UnitForm() {}

  static UnitDraft single(UnitResource.KeyedUnit unit) {
    List<ProblemException.Violation> violations = new ArrayList<>();
    UnitDraft draft = read("", unit, violations);
    UnitPlan.refuse(violations);
    return draft;
  }

  static List<UnitDraft> many(List<UnitResource.KeyedUnit> units) {
    List<ProblemException.Violation> violations = new ArrayList<>();
    List<UnitDraft> drafts = new ArrayList<>();
    for (UnitResource.KeyedUnit unit : units) {
      drafts.add(read("[%d].".formatted(drafts.size()), unit, violations));
    }
    UnitPlan.refuse(violations);
    return drafts;
  }

  /** The name of a zone on the wire; Java's own name of UTC is Z. */
  static String zoneName(ZoneId zone) {
    return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
  }

  private static UnitDraft read(
      String place, UnitResource.KeyedUnit unit, List<ProblemException.Violation> violations) {
    String key = unit.key() == null ? "" : unit.key();
    // The length is checked first: the recursion of the match is as deep as the text is long.
    if (key.length() > MAX_KEY_LENGTH || !SLUG.matcher(key).matches()) {
      violations.add(
          new ProblemException.Violation(
              place + "key",
              "A key consists of at most %d lower-case letters, digits and single hyphens between them"
                  .formatted(MAX_KEY_LENGTH)));
    }
    String name = unit.name() == null ? "" : unit.name().strip();
    if (name.isEmpty() || name.length() > MAX_NAME_LENGTH) {
      violations.add(
          new ProblemException.Violation(
              place + "name",
              "A unit must have a name of at most " + MAX_NAME_LENGTH + " characters"));
    }
    ZoneId zone = null;
    try {
      zone = unit.timeZone() == null ? null : ZoneId.of(unit.timeZone());
    } catch (DateTimeException unknown) {
      violations.add(new ProblemException.Violation(place + "timeZone", "Unknown time zone"));
    }
    return new UnitDraft(place, key, name, unit.parent(), zone);
  }
}
