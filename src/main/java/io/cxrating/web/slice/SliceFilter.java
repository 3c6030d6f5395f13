package io.cxrating.web.slice;

import io.cxrating.web.kit.Question;
import io.cxrating.wire.QueryParameters;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the reader wants to see: the filters that all pages share. They are the address of the page,
 * so that it can be sent to a colleague, and the parameters of everything that the page asks.
 *
 * @param unit null: everything that the reader may see
 * @param to first local date after the slice, as in the API
 */
public record SliceFilter(
    String standard,
    String unit,
    LocalDate from,
    LocalDate to,
    String touchpoint,
    String category,
    String channel) {

  /** The last day, as forms ask for it: readers say "until the 31st", the API "before the 1st". */
  static final String UNTIL = "until";

  /** The names of its parameters. */
  public static final Set<String> NAMES =
      Set.of("standard", "unit", "from", "to", UNTIL, "touchpoint", "category", "channel");

  public static SliceFilter of(QueryParameters query) {
    LocalDate until = query.date(UNTIL);
    if (until != null && query.date("from") != null && until.isBefore(query.date("from"))) {
      throw QueryParameters.invalid(UNTIL, "The last day lies before the first");
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

  public SliceFilter withStandard(String other) {
    return new SliceFilter(other, unit, from, to, touchpoint, category, channel);
  }

  public SliceFilter withUnit(String other) {
    return new SliceFilter(standard, other, from, to, touchpoint, category, channel);
  }

  public SliceFilter withTouchpoint(String other) {
    return new SliceFilter(standard, unit, from, to, other, category, channel);
  }

  public SliceFilter withCategory(String other) {
    return new SliceFilter(standard, unit, from, to, touchpoint, other, channel);
  }

  SliceFilter withChannel(String other) {
    return new SliceFilter(standard, unit, from, to, touchpoint, category, other);
  }

  /** By name, without what does not restrict. */
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

  private static void put(Map<String, String> parameters, String name, Object value) {
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

  /** A page that names the unit in its path. */
  public String unitHref(String key) {
    return withUnit(null).href("/units/" + key);
  }
}
