package io.cxrating.web.slice;

import io.cxrating.figures.Slice;
import io.cxrating.standard.model.StandardHistory;
import io.cxrating.tally.Trait;
import io.cxrating.web.kit.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The filters of a page as a form.
 *
 * @param action the page
 * @param words the selection in words, for print
 * @param kept parameters of the page that the form keeps
 */
public record FilterForm(
    String action,
    String words,
    Map<String, String> kept,
    List<Choice> standards,
    List<FilterField> fields,
    Dates dates) {

  /** One value of a filter. */
  record Choice(String value, String text, boolean selected) {}

  /**
   * The days of the slice, in the format of a browser's date field.
   *
   * @param from first day, empty for the beginning
   * @param until last day, empty for no end; the API has the day after it
   */
  record Dates(String from, String until) {}

  public static FilterForm of(String action, Map<String, String> kept, PageSlice slice) {
    SliceFilter filter = slice.filter();
    return new FilterForm(
        action,
        SliceWords.of(slice),
        kept,
        slice.view().standards().values().stream()
            .map(
                each ->
                    new Choice(
                        each.key(), named(slice, each), each.key().equals(filter.standard())))
            .toList(),
        fields(slice).stream().filter(FilterField::isNeeded).toList(),
        new Dates(
            filter.from() == null ? "" : filter.from().toString(),
            filter.to() == null ? "" : filter.to().minusDays(1).toString()));
  }

  private static String named(PageSlice slice, StandardHistory standard) {
    String name = standard.latest().content().name();
    boolean listed = slice.view().standards().size() <= Turning.MOST;
    return !listed || slice.isInUse(standard.key())
        ? name
        : slice.numerals().texts().say("standardUnused", name);
  }

  /** The same form for a page without a touchpoint filter. */
  public FilterForm withoutTouchpoints() {
    List<FilterField> others =
        fields.stream().filter(field -> !field.name().equals(Slice.TOUCHPOINT.name())).toList();
    return new FilterForm(action, words, kept, standards, others, dates);
  }

  private static List<FilterField> fields(PageSlice slice) {
    List<FilterField> fields = new ArrayList<>();
    fields.add(FilterField.touchpoints(slice));
    fields.add(FilterField.of(slice, Trait.CATEGORY));
    fields.add(FilterField.of(slice, Trait.CHANNEL));
    slice
        .history()
        .attributes()
        .forEach(one -> fields.add(FilterField.of(slice, Trait.attribute(one.key()))));
    return fields;
  }

  /** The key of the selected standard, for a text field if the list is too long. */
  public String standard() {
    return chosen(standards);
  }

  /** The selected value; empty for none. */
  static String chosen(List<Choice> choices) {
    return choices.stream().filter(Choice::selected).map(Choice::value).findFirst().orElse("");
  }

  /** All selected values, for another form on the page. */
  public Map<String, String> all() {
    SortedMap<String, String> all = new TreeMap<>(kept);
    all.put("standard", chosen(standards));
    fields.forEach(field -> all.put(field.name(), field.chosen()));
    all.put("from", dates.from());
    all.put("until", dates.until());
    all.values().removeIf(String::isEmpty);
    return all;
  }

  /** The address of the page with no filter except the standard. */
  public String clear() {
    SortedMap<String, String> left = new TreeMap<>(kept);
    standards.stream()
        .filter(Choice::selected)
        .forEach(choice -> left.put("standard", choice.value()));
    return Question.href(action, left);
  }
}
