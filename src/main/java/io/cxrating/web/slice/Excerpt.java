package io.cxrating.web.slice;

import io.cxrating.web.kit.Numerals;
import io.cxrating.wire.Parameter;
import io.cxrating.wire.Parameters;
import io.cxrating.wire.QueryParameters;
import io.cxrating.wire.Value;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The requested part of a long list.
 *
 * @param find search text; null for none
 * @param page page of the matching rows, from 1
 */
public record Excerpt(@Nullable String find, int page) {
  private static final Parameter<String> FIND =
      Parameter.optional("find", Value.text(), "Part of the name or the key of the rows", "north");

  /** Its parameters. */
  public static final Parameters PARAMETERS = Parameters.of(FIND, Turning.PAGE);

  /** The first page of the whole list. */
  public static final Excerpt START = new Excerpt(null, 1);

  /**
   * Description of the shown part.
   *
   * @param turning the range of rows, with links to the neighbouring parts
   * @param many whether there are so many rows that a search is offered
   * @param find search text; empty for none
   */
  public record Shown(Turning turning, boolean many, String find) {}

  /** The rows of the part. */
  public record Cut<T>(List<T> rows, Shown shown) {}

  public static Excerpt of(QueryParameters query) {
    return new Excerpt(query.find(FIND), query.get(Turning.PAGE));
  }

  public Excerpt at(int other) {
    return new Excerpt(find, other);
  }

  private static boolean matches(String find, String name, String key) {
    String wanted = find.toLowerCase(Locale.ROOT);
    return name.toLowerCase(Locale.ROOT).contains(wanted) || key.contains(wanted);
  }

  /** Adds its parameters to those of a page. */
  public void addTo(Map<String, String> parameters) {
    if (find != null) {
      parameters.put(FIND.name(), find);
    }
    if (page > 1) {
      parameters.put(Turning.PAGE.name(), Integer.toString(page));
    }
  }

  /**
   * Cuts the part out of the list.
   *
   * @param name of a row, as the reader sees it
   * @param key of a row
   * @param href address of another excerpt
   */
  public <T> Cut<T> of(
      List<T> all,
      Function<T, String> name,
      Function<T, String> key,
      Function<Excerpt, String> href,
      Numerals numerals) {
    List<T> found =
        find == null
            ? all
            : all.stream().filter(row -> matches(find, name.apply(row), key.apply(row))).toList();
    return new Cut<>(
        Turning.cut(found, page),
        new Shown(
            Turning.of(found.size(), page, other -> href.apply(at(other)), numerals),
            all.size() > Turning.MOST,
            find == null ? "" : find));
  }
}
