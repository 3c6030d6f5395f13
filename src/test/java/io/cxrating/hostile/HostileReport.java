package io.cxrating.hostile;

import io.cxrating.MarkedPage;
import java.nio.file.Path;

/** Writes the results of a full run into docs/hostile.md, between the markers of their section. */
final class HostileReport {
  private static final MarkedPage PAGE = new MarkedPage(Path.of("docs", "hostile.md"), "hostile");

  private HostileReport() {}

  static void write(String section, String markdown) {
    System.out.println(section + System.lineSeparator() + markdown);
    if (Size.chosen() == Size.FULL) {
      PAGE.write(section, markdown);
    }
  }
}
