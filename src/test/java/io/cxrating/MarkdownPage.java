package io.cxrating;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A document with its headings and its links to other files of the project. */
record MarkdownPage(Path file, String text) {
  private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```$");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

  static MarkdownPage read(Path file) {
    try {
      return new MarkdownPage(file, CODE.matcher(Files.readString(file)).replaceAll(""));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  List<String> headings() {
    return HEADING.matcher(text).results().map(found -> found.group(1)).toList();
  }

  /** Returns the URL fragment of a heading. */
  static String anchor(String heading) {
    return heading
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}_\\- ]", "")
        .replace(' ', '-');
  }

  /** Returns the targets of links within the project. */
  List<String> links() {
    return LINK.matcher(text)
        .results()
        .map((MatchResult found) -> found.group(1))
        .filter(link -> !link.contains("://"))
        .toList();
  }

  /**
   * Returns whether the link leads to an existing file and, if it names one, to an existing
   * heading.
   */
  boolean isValid(String link) {
    String[] parts = link.split("#", 2);
    Path target = parts[0].isEmpty() ? file : file.resolveSibling(parts[0]).normalize();
    if (!Files.exists(target)) {
      return false;
    }
    return parts.length == 1
        || read(target).headings().stream().map(MarkdownPage::anchor).anyMatch(parts[1]::equals);
  }
}
