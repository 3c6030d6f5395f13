package io.cxrating;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;

/**
 * Checks the package map in docs/architecture.md. {@code ./mvnw test -Dtest=PackageMapTest
 * -Dcxrating.docs.refresh} rewrites it.
 */
class PackageMapTest {
  private static final Path PAGE = Path.of("docs/architecture.md");
  private static final String BEGIN = "<!-- package map: generated -->\n";
  private static final String END = "<!-- end of the package map -->";

  @Test
  void packageMapIsUpToDate() throws IOException {
    String page = Files.readString(PAGE);
    int begin = page.indexOf(BEGIN) + BEGIN.length();
    int end = page.indexOf(END);
    assertThat(begin).isBetween(BEGIN.length(), end);
    String fresh = page.substring(0, begin) + map() + page.substring(end);
    if (System.getProperty("cxrating.docs.refresh") != null) {
      Files.writeString(PAGE, fresh);
    }
    assertThat(PAGE)
        .as("rewrite it with -Dtest=PackageMapTest -Dcxrating.docs.refresh")
        .hasContent(fresh);
  }

  private static String map() {
    StringBuilder map = new StringBuilder("| package | types | what lives there | uses |\n");
    map.append("|---|---|---|---|\n");
    SortedMap<String, Long> types = Packages.types();
    SortedMap<String, SortedSet<String>> known = Packages.known();
    types.forEach(
        (name, count) ->
            map.append(
                "| `%s` | %d | %s | %s |\n"
                    .formatted(
                        name, count, Packages.purpose(name), String.join(", ", known.get(name)))));
    return map.toString();
  }
}
