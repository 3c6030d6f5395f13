package io.cxrating.web.slice;

import io.cxrating.web.kit.Question;
import io.cxrating.web.kit.Section;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** The address of the page that compares named units. */
public final class CompareLink {
  /** The parameter that names a unit, once for each. */
  public static final String UNIT = "unit";

  private CompareLink() {}

  /** The parameters always include a standard, so that the units follow a parameter. */
  public static String of(SortedMap<String, String> parameters, List<String> units) {
    return Question.href(Section.COMPARE.path(), parameters)
        + units.stream().map(key -> "&" + UNIT + "=" + key).collect(Collectors.joining());
  }
}
