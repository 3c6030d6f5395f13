package io.cxrating;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks the rules of the null contract that the compiler does not check. */
class NullContractTest {
  private static final Path SOURCES = Path.of("src/main/java/io/cxrating");

  /** With more null arguments, a call is hard to read. */
  private static final int MOST_COMPONENTS = 8;

  private static final int MOST_NULLS = 2;

  @Test
  void everyPackageIsNullMarked() throws IOException, ClassNotFoundException {
    Set<String> unmarked = new TreeSet<>();
    for (String name : packages()) {
      if (!Class.forName("io.cxrating." + name + ".package-info")
          .getPackage()
          .isAnnotationPresent(NullMarked.class)) {
        unmarked.add(name);
      }
    }
    assertThat(unmarked).isEmpty();
  }

  private static Set<String> packages() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.endsWith("package-info.java"))
          .map(file -> SOURCES.relativize(file.getParent()).toString().replace('/', '.'))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Test
  void recordsHaveFewComponents() {
    Set<String> large =
        Packages.classes().stream()
            .filter(type -> type.isRecord())
            .map(JavaClass::reflect)
            .filter(type -> type.getRecordComponents().length > MOST_COMPONENTS)
            .map(type -> type.getName().substring("io.cxrating.".length()))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(large).isEmpty();
  }

  @Test
  void callsPassFewNullLiterals() throws IOException {
    Set<String> calls =
        NullLiterals.above(MOST_NULLS, SOURCES).keySet().stream()
            .map(place -> SOURCES.relativize(Path.of(place)).toString().replace('/', '.'))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(calls).isEmpty();
  }

  @Test
  void countsNullLiteralsByCall(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("Calls.java"),
        """
        class Calls {
          Object few = of(null, null, of(null, 1));
          Object many = of(null, 1, null, of(null, null, null, null));
          Object made = new Calls(null, null,
              null);
        }
        """);
    assertThat(NullLiterals.above(MOST_NULLS, folder).values()).containsExactly(4L, 3L);
  }
}
