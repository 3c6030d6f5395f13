package io.cxrating.access;

import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import io.cxrating.wire.CsvRows;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items its items
 * @param next the cursor of the next page, null on the last page
 */
public record Page<T>(List<T> items, @Nullable String next) implements CsvRows.Part<T> {
  /** The number of items on a page if the request gives no limit. */
  public static final int DEFAULT_LIMIT = 100;

  /** The maximum number of items on a page. */
  public static final int MAX_LIMIT = 1000;

  /**
   * Builds a page from up to one item more than it holds; the extra item shows that there is
   * another page.
   *
   * @param found up to {@code limit + 1} items
   * @param place the position of an item in the order of the list
   */
  public static <R, T> Page<T> of(
      List<R> found, int limit, Function<R, String> place, Function<R, T> item) {
    List<R> shown = found.subList(0, Math.min(limit, found.size()));
    String next = found.size() > limit ? encode(place.apply(shown.get(limit - 1))) : null;
    return new Page<>(shown.stream().map(item).toList(), next);
  }

  /**
   * The position that a cursor stands for; {@code first} without a cursor.
   *
   * @throws ProblemException {@code BAD_REQUEST} if the service did not issue the cursor
   */
  public static <P> P after(@Nullable String cursor, P first, Function<String, P> place) {
    if (cursor == null) {
      return first;
    }
    try {
      byte[] decoded = Base64.getUrlDecoder().decode(cursor);
      return place.apply(new String(decoded, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException garbage) {
      throw new ProblemException(
          ProblemCode.BAD_REQUEST,
          "Unknown cursor. Use the `next` value of the previous page",
          "cursor");
    }
  }

  private static String encode(String place) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(place.getBytes(StandardCharsets.UTF_8));
  }
}
