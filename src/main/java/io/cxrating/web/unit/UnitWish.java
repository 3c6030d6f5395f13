package io.cxrating.web.unit;

import io.cxrating.comparison.trend.Trends;
import io.cxrating.tally.Period;
import io.cxrating.web.kit.Question;
import io.cxrating.web.slice.PageSlice;
import io.cxrating.web.slice.SliceFilter;
import io.cxrating.web.slice.Turning;
import io.cxrating.wire.Parameter;
import io.cxrating.wire.Parameters;
import io.cxrating.wire.QueryParameters;
import io.cxrating.wire.Value;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a unit's page besides the slice.
 *
 * @param by length of the periods, null for the page's default
 * @param pages page numbers of the lists that are not at their first page
 */
record UnitWish(@Nullable Period by, Map<Part, Integer> pages) {
  static final Parameters PARAMETERS =
      SliceFilter.PARAMETERS.and(Trends.BY).and(Part.PAGES.values().toArray(Parameter<?>[]::new));

  /** A list of the page; the parameter with its name holds the page number. */
  enum Part {
    LOSSES,
    TOUCHPOINTS,
    CATEGORIES,
    EVOKED;

    /** The page of each list. */
    private static final Map<Part, Parameter<Integer>> PAGES =
        Arrays.stream(values())
            .collect(
                Collectors.toMap(
                    part -> part,
                    part -> Turning.of(Value.word(part)),
                    (one, other) -> one,
                    () -> new EnumMap<>(Part.class)));
  }

  static UnitWish of(QueryParameters query) {
    Map<Part, Integer> pages = new EnumMap<>(Part.class);
    Part.PAGES.forEach((part, page) -> pages.put(part, query.get(page)));
    return new UnitWish(query.find(Trends.BY), pages);
  }

  UnitWish with(Period other) {
    return new UnitWish(other, pages);
  }

  UnitWish at(Part part, int page) {
    Map<Part, Integer> other = new EnumMap<>(pages);
    other.put(part, page);
    return new UnitWish(by, other);
  }

  String href(PageSlice slice) {
    TreeMap<String, String> parameters = new TreeMap<>(slice.filter().withUnit(null).parameters());
    if (by != null) {
      parameters.put(Trends.BY.name(), Value.word(by));
    }
    pages.forEach(
        (part, page) -> {
          if (page > 1) {
            parameters.put(Value.word(part), page.toString());
          }
        });
    return Question.href(UnitResource.path(slice), parameters);
  }

  int page(Part part) {
    return pages.getOrDefault(part, 1);
  }

  <T> List<T> cut(List<T> all, Part part) {
    return Turning.cut(all, page(part));
  }

  Turning turning(PageSlice slice, Part part, int size) {
    return Turning.of(size, page(part), page -> at(part, page).href(slice), slice.numerals());
  }
}
