package io.cxrating.web.slice;

import io.cxrating.figures.Slice;
import io.cxrating.figures.Slice.Customers;
import io.cxrating.tally.Trait;
import io.cxrating.web.kit.Question;
import io.cxrating.wire.Parameter;
import io.cxrating.wire.ParameterFamily;
import io.cxrating.wire.Parameters;
import io.cxrating.wire.QueryParameters;
import io.cxrating.wire.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The filters that all pages share. They are part of the page's address, so that it can be sent to
 * a colleague, and parameters of every request of the page.
 *
 * @param unit null for everything that the reader may see
 * @param to first local date after the slice, as in the API
 * @param searches texts that are searched in the long lists of the form, by parameter; they
 *     restrict nothing
 */
public record SliceFilter(
    @Nullable String standard,
    @Nullable String unit,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String touchpoint,
    Customers customers,
    SortedMap<String, String> searches) {

  /**
   * The last day, inclusive, as in forms: readers say "until the 31st", the API "before the 1st".
   */
  private static final Parameter<LocalDate> UNTIL =
      Parameter.optional("until", Value.date(), "Last local date", "2016-05-31");

  private static final ParameterFamily<String> SEARCH =
      new ParameterFamily<>(
          "search", Value.text(), "Part of a value of a long list", "channel", "phone");

  /** Its parameters; a page needs none of them. */
  public static final Parameters PARAMETERS =
      Parameters.of(
              Slice.STANDARD,
              Slice.UNIT,
              Slice.FROM,
              Slice.TO,
              UNTIL,
              Slice.TOUCHPOINT,
              Slice.CATEGORY,
              Slice.CHANNEL)
          .and(Slice.ATTRIBUTE)
          .and(SEARCH);

  public static SliceFilter of(QueryParameters query) {
    LocalDate from = query.find(Slice.FROM);
    LocalDate until = query.find(UNTIL);
    if (from != null && until != null && until.isBefore(from)) {
      throw QueryParameters.invalid(UNTIL.name(), "The last day is before the first day");
    }
    return new SliceFilter(
        query.find(Slice.STANDARD),
        query.find(Slice.UNIT),
        from,
        until == null ? query.find(Slice.TO) : until.plusDays(1),
        query.find(Slice.TOUCHPOINT),
        Customers.of(query),
        query.all(SEARCH));
  }

  /** All interactions of a standard. */
  public static SliceFilter of(String standard) {
    return of(QueryParameters.of(Map.of(Slice.STANDARD.name(), standard), PARAMETERS));
  }

  public SliceFilter withStandard(String other) {
    return new SliceFilter(other, unit, from, to, touchpoint, customers, searches);
  }

  public SliceFilter withUnit(@Nullable String other) {
    return new SliceFilter(standard, other, from, to, touchpoint, customers, searches);
  }

  public SliceFilter withTouchpoint(@Nullable String other) {
    return new SliceFilter(standard, unit, from, to, other, customers, searches);
  }

  public SliceFilter withCategory(String other) {
    return with(Trait.CATEGORY, List.of(other));
  }

  /** The same filter with other values of a trait; empty for any. */
  SliceFilter with(Trait trait, List<String> values) {
    return new SliceFilter(
        standard, unit, from, to, touchpoint, customers.with(trait, values), searches);
  }

  /** The text that is searched in the list of a parameter; empty for none. */
  String search(String parameter) {
    return searches.getOrDefault(parameter, "");
  }

  /** The parameters by name; only those that restrict. */
  public SortedMap<String, String> parameters() {
    TreeMap<String, String> parameters = new TreeMap<>();
    put(parameters, Slice.STANDARD, standard);
    put(parameters, Slice.UNIT, unit);
    put(parameters, Slice.FROM, from);
    put(parameters, Slice.TO, to);
    put(parameters, Slice.TOUCHPOINT, touchpoint);
    parameters.putAll(customers.parameters());
    return parameters;
  }

  private static <T> void put(
      Map<String, String> parameters, Parameter<T> parameter, @Nullable T value) {
    if (value != null) {
      parameters.put(parameter.name(), value.toString());
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
