package io.cxrating.web.slice;

import io.cxrating.web.kit.Question;
import io.cxrating.wire.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The filters that all pages share. They are part of the page's address, so that it can be sent to
 * a colleague, and parameters of every request of the page.
 *
 * @param unit null for everything that the reader may see
 * @param to first local date after the slice, as in the API
 */
public record SliceFilter(
    @Nullable String standard,
    @Nullable String unit,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String touchpoint,
    @Nullable String category,
    @Nullable String channel) {

  /**
   * The last day, inclusive, as in forms: readers say "until the 31st", the API "before the 1st".
   */
  static final String UNTIL = "until";

  /** The names of its parameters. */
  public static final Set<String> NAMES =
      Set.of("standard", "unit", "from", "to", UNTIL, "touchpoint", "category", "channel");

  public static SliceFilter of(QueryParameters query) {
    LocalDate until = query.date(UNTIL);
    if (until != null && query.date("from") != null && until.isBefore(query.date("from"))) {
      throw QueryParameters.invalid(UNTIL, "The last day is before the first day");
    }
    return new SliceFilter(
        query.text("standard"),
        query.text("unit"),
        query.date("from"),
        until == null ? query.date("to") : until.plusDays(1),
        query.text("touchpoint"),
        query.text("category"),
        query.text("channel"));
  }

  /** All interactions of a standard. */
  public static SliceFilter of(String standard) {
    return of(new QueryParameters(Map.of("standard", List.of(standard)), NAMES));
  }

  public SliceFilter withStandard(String other) {
    return new SliceFilter(other, unit, from, to, touchpoint, category, channel);
  }

  public SliceFilter withUnit(@Nullable String other) {
    return new SliceFilter(standard, other, from, to, touchpoint, category, channel);
  }

  public SliceFilter withTouchpoint(@Nullable String other) {
    return new SliceFilter(standard, unit, from, to, other, category, channel);
  }

  public SliceFilter withCategory(String other) {
    return new SliceFilter(standard, unit, from, to, touchpoint, other, channel);
  }

  SliceFilter withChannel(@Nullable String other) {
    return new SliceFilter(standard, unit, from, to, touchpoint, category, other);
  }

  /** The parameters by name; only those that restrict. */
  public SortedMap<String, String> parameters() {
    TreeMap<String, String> parameters = new TreeMap<>();
    put(parameters, "standard", standard);
    put(parameters, "unit", unit);
    put(parameters, "from", from);
    put(parameters, "to", to);
    put(parameters, "touchpoint", touchpoint);
    put(parameters, "category", category);
    put(parameters, "channel", channel);
    return parameters;
  }

  private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
    if (value != null) {
      parameters.put(name, value.toString());
    }
  }

  /** A question to the API about this slice. */
  public Question ask(String resource) {
    return new Question(resource, parameters());
  }

  /** A page about this slice. */
  public String href(String path) {
    return Question.href(path, parameters());
  }

  /** The address of a page that names the unit in its path. */
  public String unitHref(@Nullable String key) {
    return withUnit(null).href("/units/" + key);
  }
}
