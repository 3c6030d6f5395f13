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

/**
 * The filters of a page as a form.
 *
 * @param action the page
 * @param words what is chosen, for paper
 * @param kept parameters of the page that the form leaves as they are
 * @param from first day, as a browser's date field wants it; empty for the beginning
 * @param until last day, likewise: readers say "until the 31st", the API says "before the 1st"
 */
public record FilterForm(
    String action,
    String words,
    Map<String, String> kept,
    List<Choice> standards,
    List<Choice> touchpoints,
    List<Choice> categories,
    List<Choice> channels,
    String from,
    String until) {

  /** One value of a filter. */
  record Choice(String value, String text, boolean selected) {}

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
        filter.from() == null ? "" : filter.from().toString(),
        filter.to() == null ? "" : filter.to().minusDays(1).toString());
  }

  private static String named(PageSlice slice, StandardHistory standard) {
    String name = standard.latest().content().name();
    boolean listed = slice.view().standards().size() <= Turning.MOST;
    return !listed || slice.isInUse(standard.key())
        ? name
        : slice.numerals().texts().say("standardUnused", name);
  }

  /** The same where a touchpoint is no filter of the page. */
  public FilterForm withoutTouchpoints() {
    return new FilterForm(
        action, words, kept, standards, List.of(), categories, channels, from, until);
  }

  private static List<Choice> choices(
      Collection<String> values, String selected, Function<String, String> text) {
    Stream<String> unlisted =
        selected == null || values.contains(selected) ? Stream.empty() : Stream.of(selected);
    return Stream.concat(values.stream(), unlisted)
        .map(value -> new Choice(value, text.apply(value), value.equals(selected)))
        .toList();
  }

  /** The value that is chosen, empty for none: what a text field says where a list is too long. */
  public String chosen(List<Choice> choices) {
    return choices.stream().filter(Choice::selected).map(Choice::value).findFirst().orElse("");
  }

  /** Everything that is chosen, for a form beside this one. */
  public Map<String, String> all() {
    SortedMap<String, String> all = new TreeMap<>(kept);
    all.put("standard", chosen(standards));
    all.put("touchpoint", chosen(touchpoints));
    all.put("category", chosen(categories));
    all.put("channel", chosen(channels));
    all.put("from", from);
    all.put("until", until);
    all.values().removeIf(String::isEmpty);
    return all;
  }

  /** The page without any filter but the standard. */
  public String clear() {
    SortedMap<String, String> left = new TreeMap<>(kept);
    standards.stream()
        .filter(Choice::selected)
        .forEach(choice -> left.put("standard", choice.value()));
    return Question.href(action, left);
  }
}
