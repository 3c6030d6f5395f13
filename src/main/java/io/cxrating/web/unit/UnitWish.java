package io.cxrating.web.unit;

import io.cxrating.tally.Period;
import io.cxrating.web.kit.Question;
import io.cxrating.web.slice.PageSlice;
import io.cxrating.web.slice.Turning;
import io.cxrating.wire.QueryParameters;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a unit's page besides the slice.
 *
 * @param by length of the periods, null for the page's default
 * @param pages page numbers of the lists that are not at their first page
 */
record UnitWish(@Nullable Period by, Map<Part, Integer> pages) {
  static final String BY = "by";

  static final String[] NAMES =
      Stream.concat(Stream.of(BY), Stream.of(Part.values()).map(UnitWish::word))
          .toArray(String[]::new);

  /** A list of the page; the parameter with its name holds the page number. */
  enum Part {
    LOSSES,
    TOUCHPOINTS,
    CATEGORIES,
    EVOKED
  }

  static UnitWish of(QueryParameters query) {
    Map<Part, Integer> pages = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      pages.put(part, query.count(word(part), 1, 1, Turning.LAST_PAGE));
    }
    return new UnitWish(query.text(BY) == null ? null : query.choice(BY, Period.MONTH), pages);
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
      parameters.put(BY, word(by));
    }
    pages.forEach(
        (part, page) -> {
          if (page > 1) {
            parameters.put(word(part), page.toString());
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

  /** The form of a constant in an address. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
