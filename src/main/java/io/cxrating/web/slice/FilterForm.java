package io.cxrating.web.slice;

import io.cxrating.standard.model.StandardHistory;
import io.cxrating.web.kit.Question;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
    List<Choice> touchpoints,
    List<Choice> categories,
    List<Choice> channels,
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
        choices(slice.history().touchpoints(), filter.touchpoint(), slice.names()::touchpoint),
        choices(slice.history().categories(), filter.category(), slice.names()::category),
        choices(slice.channels(), filter.channel(), Function.identity()),
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
    return new FilterForm(action, words, kept, standards, List.of(), categories, channels, dates);
  }

  private static List<Choice> choices(
      Collection<String> values, @Nullable String selected, Function<String, String> text) {
    Stream<String> unlisted =
        selected == null || values.contains(selected) ? Stream.empty() : Stream.of(selected);
    return Stream.concat(values.stream(), unlisted)
        .map(value -> new Choice(value, text.apply(value), value.equals(selected)))
        .toList();
  }

  /** The selected value; empty for none. Used by a text field if the list is too long. */
  public String chosen(List<Choice> choices) {
    return choices.stream().filter(Choice::selected).map(Choice::value).findFirst().orElse("");
  }

  /** All selected values, for another form on the page. */
  public Map<String, String> all() {
    SortedMap<String, String> all = new TreeMap<>(kept);
    all.put("standard", chosen(standards));
    all.put("touchpoint", chosen(touchpoints));
    all.put("category", chosen(categories));
    all.put("channel", chosen(channels));
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
