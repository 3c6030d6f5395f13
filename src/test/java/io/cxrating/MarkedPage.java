package io.cxrating;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A document with sections that tests write, between the markers of each.
 *
 * @param kind the first word of the markers
 */
public record MarkedPage(Path file, String kind) {

  /** Replaces the text of a section. */
  public synchronized void write(String section, String markdown) {
    String begin = "<!-- %s:%s begin -->\n".formatted(kind, section);
    String end = "<!-- %s:%s end -->".formatted(kind, section);
    try {
      String text = Files.readString(file);
      int from = text.indexOf(begin);
      int to = text.indexOf(end);
      if (from < 0 || to < from) {
        throw new IllegalStateException(file + " has no markers for " + section);
      }
      String head = text.substring(0, from + begin.length());
      Files.writeString(file, head + markdown + text.substring(to));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
