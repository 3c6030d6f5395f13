package io.cxrating.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks the rules of every CSV: a record is one line with a field for each column and no formula.
 */
public final class CsvRecords {
  private CsvRecords() {}

  static void check(byte[] csv, int columns, int lines) throws IOException {
    List<String[]> records = check(new String(csv, StandardCharsets.UTF_8));
    assertThat(records).hasSize(lines);
    assertThat(records.getFirst()).hasSize(columns);
  }

  /** Checks a table and returns its records, the header first. */
  public static List<String[]> check(String csv) throws IOException {
    List<String[]> records = new ArrayList<>();
    try (var found =
        new CsvMapper()
            .readerFor(String[].class)
            .with(CsvParser.Feature.WRAP_AS_ARRAY)
            .<String[]>readValues(csv)) {
      while (found.hasNext()) {
        records.add(found.next());
      }
    }
    assertThat(csv.split("\\R|[\\u2028\\u000b]")).as(csv).hasSize(records.size());
    for (String[] cells : records) {
      assertThat(cells).as(csv).hasSize(records.getFirst().length);
      for (String cell : cells) {
        // A semicolon ends a cell where the decimal separator is a comma.
        for (String part : cell.split(";")) {
          assertThat(part.matches("-\\d+(\\.\\d+)?(E-?\\d+)?") ? "" : part)
              .doesNotMatch("(?s)[\\s\\p{Z}\\p{C}]*[-=+@\\uff1d\\uff0b\\uff0d\\uff20].*");
        }
      }
    }
    return records;
  }
}
