package io.cxrating;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Checks the libraries that {@code .ci/advisories.csv} lists; other vulnerabilities are not
 * detected.
 */
class AdvisoriesTest {
  private static final Pattern JAR = Pattern.compile("(.+?)-(\\d[^/]*)\\.jar");

  private record Advisory(String artifact, Version fixed, String id) {}

  private record Library(String artifact, Version version) {}

  @Test
  void usesAFixedVersionOfEachAffectedLibrary() throws IOException {
    List<Library> libraries = libraries();
    assertThat(advisories())
        .isNotEmpty()
        .allSatisfy(
            advisory ->
                assertThat(libraries)
                    .filteredOn(library -> library.artifact.equals(advisory.artifact))
                    .as("%s lists a library that is no longer used", advisory)
                    .isNotEmpty()
                    .allMatch(library -> library.version.compareTo(advisory.fixed) >= 0));
  }

  private static List<Advisory> advisories() throws IOException {
    return Files.readAllLines(Path.of(".ci/advisories.csv")).stream()
        .filter(line -> !line.startsWith("#"))
        .skip(1)
        .map(line -> line.split(","))
        .map(cells -> new Advisory(cells[0], Version.parse(cells[1]), cells[2]))
        .toList();
  }

  private static List<Library> libraries() {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Stream.of(path.split(File.pathSeparator))
        .map(entry -> JAR.matcher(Path.of(entry).getFileName().toString()))
        .filter(Matcher::matches)
        .map(jar -> new Library(jar.group(1), Version.parse(jar.group(2))))
        .toList();
  }
}
