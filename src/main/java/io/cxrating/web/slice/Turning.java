package io.cxrating.web.slice;

import io.cxrating.web.kit.Numerals;
import io.cxrating.wording.Wording;
import java.util.List;
import java.util.function.Function;

/**
 * Which part of a long list a page shows, and the way to the parts beside it.
 *
 * @param words which rows of how many; null where all are shown
 * @param previous the rows before, null for none
 * @param next the rows after, null for none
 */
public record Turning(String words, String previous, String next) {
  /** How many rows a page shows of one list, and how many values a list offers to choose from. */
  static final int MOST = 50;

  /** The parameter that says which part. */
  public static final String PAGE = "page";

  /** More pages than these have no rows that anybody keeps. */
  public static final int LAST_PAGE = 1_000_000;

  private static final int MOST_NAMED = 10;

  /** The whole list is shown. */
  public static final Turning ALL = new Turning(null, null, null);

  /** The rows of that page, and the last ones where there are not so many. */
  public static <T> List<T> cut(List<T> all, int page) {
    int from = from(all.size(), page);
    return all.subList(from, Math.min(all.size(), from + MOST));
  }

  /** The names in a sentence: all where they are few, else the first. */
  public static String named(List<String> names, Wording texts) {
    String first = String.join(", ", names.subList(0, Math.min(names.size(), MOST_NAMED)));
    return names.size() > MOST_NAMED ? texts.say("andMore", first) : first;
  }

  private static int from(int size, int page) {
    return Math.min((page - 1) * MOST, Math.max(0, (size - 1) / MOST * MOST));
  }

  /**
   * What leads from one page to the next.
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
