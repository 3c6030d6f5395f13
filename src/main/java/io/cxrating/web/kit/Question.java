package io.cxrating.web.kit;

import io.cxrating.access.Page;
import io.cxrating.access.PageRequest;
import io.cxrating.wire.Parameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A request of a page to the API: a resource with its parameters. The page shows the answer, and a
 * link downloads the same rows as CSV.
 */
public record Question(String resource, SortedMap<String, String> parameters) {
  public Question {
    parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
  }

  /** The same question with one more parameter. */
  public Question with(String name, String value) {
    TreeMap<String, String> more = new TreeMap<>(parameters);
    more.put(name, value);
    return new Question(resource, more);
  }

  /** The same question with one more parameter. */
  public Question with(Parameter<?> parameter, String value) {
    return with(parameter.name(), value);
  }

  /** The same question without one parameter. */
  public Question without(Parameter<?> parameter) {
    TreeMap<String, String> less = new TreeMap<>(parameters);
    less.remove(parameter.name());
    return new Question(resource, less);
  }

  /**
   * The parameters of the answer that a page shows: its sentences use the reader's number format.
   */
  public SortedMap<String, String> readIn(Locale locale) {
    return with("locale", locale.toLanguageTag()).parameters();
  }

  /** The address of the rows as CSV. */
  public String csv() {
    return href("/api/v1/" + resource, with("format", "csv").parameters());
  }

  /** The same slice on another page. */
  public String page(String path) {
    return href(path, parameters);
  }

  /** The next part of a list on a page; null if there is none. */
  public @Nullable String next(String path, Page<?> shown) {
    return shown.next() == null ? null : with(PageRequest.CURSOR, shown.next()).page(path);
  }

  /** A relative address on this host. */
  public static String href(String path, Map<String, String> parameters) {
    String query =
        parameters.entrySet().stream()
            .map(each -> each.getKey() + "=" + encoded(each.getValue()))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? path : path + "?" + query;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
