package io.cxrating.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes rows as RFC 4180: always a header, one line for each row, lists joined by {@code +}. */
public final class CsvTable {
  private static final CsvMapper MAPPER =
      CsvMapper.builder().enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING).build();
  // Leading blanks and the wide forms count as well, since some spreadsheets treat them as the
  // narrow ones.
  private static final String FORMULA = "[\\s\\p{Z}\\p{C}]*+[=+\\-@\\uff1d\\uff0b\\uff0d\\uff20]";
  private static final Pattern RUN_AS_FORMULA = Pattern.compile(FORMULA);
  // Where the decimal sign is a comma, spreadsheets treat a semicolon as the end of a cell.
  private static final Pattern NEXT_FORMULA = Pattern.compile(";(?=" + FORMULA + ")");
  private static final Pattern BREAKS = Pattern.compile("\\R|[\\p{Cntrl}\\u2028\\u2029]");

  private CsvTable() {}

  /** The bytes of the whole table, in UTF-8. */
  public static <R> byte[] write(Table<R> table) {
    List<Column<R>> columns = table.columns();
    CsvSchema.Builder schema = CsvSchema.builder().setUseHeader(false).setLineSeparator("\r\n");
    columns.forEach(column -> schema.addColumn(column.name()));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator csv = MAPPER.createGenerator(bytes)) {
      csv.setSchema(schema.build());
      MAPPER.writeValue(csv, columns.stream().map(column -> harmless(column.name())).toList());
      for (R row : table.rows()) {
        MAPPER.writeValue(csv, columns.stream().map(c -> cell(c.value().apply(row))).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static Object cell(Object value) {
    return switch (value) {
      case null -> "";
      case Number number -> number;
      case Boolean flag -> flag;
      case Collection<?> list ->
          harmless(list.stream().map(CsvTable::part).collect(Collectors.joining("+")));
      default -> harmless(value.toString());
    };
  }

  /** One of several values of a cell; a spreadsheet may split the cell into them. */
  private static String part(Object value) {
    return value instanceof Number ? value.toString() : harmless(String.valueOf(value));
  }

  /**
   * A text in one line, since readers that process lines do not support line breaks within quotes.
   * A text that a spreadsheet would run as a formula gets an apostrophe, which prevents it.
   */
  private static String harmless(String text) {
    String line = NEXT_FORMULA.matcher(BREAKS.matcher(text).replaceAll(" ")).replaceAll(";'");
    return RUN_AS_FORMULA.matcher(line).lookingAt() ? "'" + line : line;
  }
}
