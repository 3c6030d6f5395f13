package io.cxrating.web.slice;

import io.cxrating.figures.Slice;
import io.cxrating.web.kit.Question;
import io.cxrating.web.kit.Section;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** The address of the page that compares units; it repeats the parameter that names one. */
public final class CompareLink {
  private CompareLink() {}

  /** The parameters always include a standard, so that the units follow a parameter. */
  public static String of(SortedMap<String, String> parameters, List<String> units) {
    return Question.href(Section.COMPARE.path(), parameters)
        + units.stream()
            .map(key -> "&" + Slice.UNIT.name() + "=" + key)
            .collect(Collectors.joining());
  }
}
