package io.cxrating.access;

import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import io.cxrating.wire.CsvRows;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items what is on it
 * @param next the cursor that gets the page after it, null on the last one
 */
public record Page<T>(List<T> items, String next) implements CsvRows.Part<T> {
  /** How many items a page has where the request does not say. */
  public static final int DEFAULT_LIMIT = 100;

  /** How many items a page has at most. */
  public static final int MAX_LIMIT = 1000;

  /**
   * The page from one item more than it holds, which shows that there is another.
   *
   * @param found up to {@code limit + 1} items
   * @param place where an item stands in the order of the list
   */
  public static <R, T> Page<T> of(
      List<R> found, int limit, Function<R, String> place, Function<R, T> item) {
    List<R> shown = found.subList(0, Math.min(limit, found.size()));
    String next = found.size() > limit ? encode(place.apply(shown.get(limit - 1))) : null;
    return new Page<>(shown.stream().map(item).toList(), next);
  }

  /**
   * The place that a cursor stands for; {@code first} where there is no cursor.
   *
   * @throws ProblemException {@code BAD_REQUEST} where the cursor was not given out by us
   */
  public static <P> P after(String cursor, P first, Function<String, P> place) {
    if (cursor == null) {
      return first;
    }
    try {
      byte[] decoded = Base64.getUrlDecoder().decode(cursor);
      return place.apply(new String(decoded, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException garbage) {
      throw new ProblemException(
          ProblemCode.BAD_REQUEST, "The cursor is none that a page gave as next", "cursor");
    }
  }

  private static String encode(String place) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(place.getBytes(StandardCharsets.UTF_8));
  }
}
