package io.cxrating.web.slice;

import io.cxrating.web.kit.Numerals;
import io.cxrating.wire.Parameter;
import io.cxrating.wire.Value;
import io.cxrating.wording.Wording;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The part of a long list that a page shows, with links to the neighbouring parts.
 *
 * @param words the range of rows and the total; empty if all are shown
 * @param previous the previous rows; null for none
 * @param next the next rows; null for none
 */
public record Turning(String words, @Nullable String previous, @Nullable String next) {
  /** Maximum number of rows of a list on a page, and of values in a selection. */
  static final int MOST = 50;

  /** Maximum page number; no stored list is longer. */
  private static final int LAST_PAGE = 1_000_000;

  /** The page of the only list of a page. */
  public static final Parameter<Integer> PAGE = of("page");

  private static final int MOST_NAMED = 10;

  /** The whole list is shown. */
  public static final Turning ALL = new Turning("", null, null);

  /** The page of a list, by the parameter of that name. */
  public static Parameter<Integer> of(String name) {
    return Parameter.of(name, Value.whole(1, LAST_PAGE), 1, "Page of the list, from 1", "2");
  }

  /** The rows of that page; the last rows if there are fewer pages. */
  public static <T> List<T> cut(List<T> all, int page) {
    int from = from(all.size(), page);
    return all.subList(from, Math.min(all.size(), from + MOST));
  }

  /** The names in a sentence: all if they are few, else the first ones. */
  public static String named(List<String> names, Wording texts) {
    String first = String.join(", ", names.subList(0, Math.min(names.size(), MOST_NAMED)));
    return names.size() > MOST_NAMED ? texts.say("andMore", first) : first;
  }

  private static int from(int size, int page) {
    return Math.min((page - 1) * MOST, Math.max(0, (size - 1) / MOST * MOST));
  }

  /**
   * The links from one page to the neighbouring ones.
   *
   * @param size of the whole list
   * @param href the address of a page by its number
   */
  public static Turning of(int size, int page, Function<Integer, String> href, Numerals numerals) {
    if (size <= MOST) {
      return ALL;
    }
    int from = from(size, page);
    int shown = from / MOST + 1;
    int to = Math.min(size, from + MOST);
    return new Turning(
        numerals
            .texts()
            .say("rowsShown", numerals.count(from + 1), numerals.count(to), numerals.count(size)),
        shown == 1 ? null : href.apply(shown - 1),
        to == size ? null : href.apply(shown + 1));
  }
}
