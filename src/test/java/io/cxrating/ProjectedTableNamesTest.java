package io.cxrating;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Architecture rules see classes and no SQL. This test allows the names of DuckDB's tables only in
 * the engine and where the ledger's tables of the same names are used.
 */
class ProjectedTableNamesTest {
  private static final Path SOURCES = Path.of("src/main/java/io/cxrating");
  private static final Pattern NAME =
      Pattern.compile("\\bfacts_|\\bsurvey_answer\\b|\\b(?i:from|join|into|update)\\s+outcome\\b");
  private static final List<String> ENGINE = List.of("tally/duckdb/", "projection/");

  /** The demo checks whether the ledger is empty. */
  private static final List<String> LEDGER = List.of("ledger/", "intake/", "demo/DemoLedger.java");

  @Test
  void onlyTheEngineAndTheLedgerNameTables() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      List<String> naming =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> NAME.matcher(text(file)).find())
              .map(file -> SOURCES.relativize(file).toString())
              .toList();
      assertThat(naming).anyMatch(file -> isWithin(ENGINE, file));
      assertThat(naming).allMatch(file -> isWithin(ENGINE, file) || isWithin(LEDGER, file));
    }
  }

  private static boolean isWithin(List<String> places, String file) {
    return places.stream().anyMatch(file::startsWith);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
