package io.cxrating.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the results of a full run into docs/hostile.md, between the markers of their section. */
final class HostileReport {
  private static final Path FILE = Path.of("docs", "hostile.md");

  private HostileReport() {}

  static synchronized void write(String section, String markdown) {
    System.out.println(section + System.lineSeparator() + markdown);
    if (Size.chosen() != Size.FULL) {
      return;
    }
    String begin = "<!-- hostile:" + section + " begin -->\n";
    String end = "<!-- hostile:" + section + " end -->";
    try {
      String text = Files.readString(FILE);
      int from = text.indexOf(begin);
      int to = text.indexOf(end);
      if (from < 0 || to < from) {
        throw new IllegalStateException(FILE + " has no markers for " + section);
      }
      Files.writeString(
          FILE, text.substring(0, from + begin.length()) + markdown + text.substring(to));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
