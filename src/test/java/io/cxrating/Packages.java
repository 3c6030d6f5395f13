package io.cxrating;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The packages of the service: as compiled, and as packages.txt declares them. */
public final class Packages {
  private static final String ROOT = "io.cxrating.";
  private static final Path DECLARED = Path.of("src/test/resources/packages.txt");
  private static final Path SOURCES = Path.of("src/main/java/io/cxrating");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.cxrating");

  private Packages() {}

  public static JavaClasses classes() {
    return CLASSES;
  }

  /** Each package and those of ours that its classes depend on. */
  static SortedMap<String, SortedSet<String>> known() {
    SortedMap<String, SortedSet<String>> known = new TreeMap<>();
    for (JavaClass type : written()) {
      SortedSet<String> others = known.computeIfAbsent(name(type), any -> new TreeSet<>());
      type.getDirectDependenciesFromSelf().stream()
          .map(Dependency::getTargetClass)
          .map(JavaClass::getBaseComponentType)
          .filter(target -> target.getPackageName().startsWith(ROOT))
          .map(Packages::name)
          .filter(name -> !name.equals(name(type)))
          .forEach(others::add);
    }
    return known;
  }

  /** What packages.txt says: one line a package, with what it uses behind a colon. */
  static SortedMap<String, SortedSet<String>> declared() {
    SortedMap<String, SortedSet<String>> declared = new TreeMap<>();
    for (String line : lines(DECLARED)) {
      String[] cells = line.split(":", -1);
      declared.put(
          cells[0],
          Stream.of(cells[1].split(" "))
              .filter(name -> !name.isEmpty())
              .collect(Collectors.toCollection(TreeSet::new)));
    }
    return declared;
  }

  /** Writes packages.txt; its change is then reviewed. */
  static void declare() throws IOException {
    Files.write(DECLARED, lines(known()));
  }

  /** One line a package, with what it uses behind a colon. */
  static List<String> lines(SortedMap<String, SortedSet<String>> packages) {
    return packages.entrySet().stream()
        .map(entry -> (entry.getKey() + ": " + String.join(" ", entry.getValue())).strip())
        .toList();
  }

  /** How many types each package has, nested ones not counted. */
  static SortedMap<String, Long> types() {
    return written().stream()
        .filter(
            type -> !type.getName().contains("$") && !type.getSimpleName().equals("package-info"))
        .collect(Collectors.groupingBy(Packages::name, TreeMap::new, Collectors.counting()));
  }

  /** What package-info says about a package, as one line of Markdown. */
  static String purpose(String name) {
    String file =
        String.join(
            "\n", lines(SOURCES.resolve(name.replace('.', '/')).resolve("package-info.java")));
    return file.substring(file.indexOf("/**") + 3, file.indexOf("*/"))
        .replaceAll("\\n \\* ?", " ")
        .replaceAll("\\{@code ([^}]*)}", "`$1`")
        .strip();
  }

  /** Classes of the source tree, without those that the build generates. */
  private static List<JavaClass> written() {
    return CLASSES.stream()
        .filter(type -> type.getPackageName().startsWith(ROOT))
        .filter(type -> Files.isDirectory(SOURCES.resolve(name(type).replace('.', '/'))))
        .toList();
  }

  private static String name(JavaClass type) {
    return type.getPackageName().substring(ROOT.length());
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
