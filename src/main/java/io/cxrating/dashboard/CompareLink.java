package io.cxrating.dashboard;

import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** The address of the page that compares named units. */
final class CompareLink {
  /** The parameter that names a unit, once for each. */
  static final String UNIT = "unit";

  private CompareLink() {}

  /** The parameters always include a standard, so that the units follow a parameter. */
  static String of(SortedMap<String, String> parameters, List<String> units) {
    return Question.href(Section.COMPARE.path(), parameters)
        + units.stream().map(key -> "&" + UNIT + "=" + key).collect(Collectors.joining());
  }
}
