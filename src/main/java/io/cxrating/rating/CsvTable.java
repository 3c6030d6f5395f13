package io.cxrating.rating;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Rows as RFC 4180: a header always, one line for each row, lists joined by {@code +}. */
public final class CsvTable {
  private static final CsvMapper MAPPER =
      CsvMapper.builder().enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING).build();
  private static final String RUN_AS_FORMULA = "=+-@\t\r\n";

  /** A column: its name, and what a row has in it. */
  public record Column<R>(String name, Function<R, Object> value) {}

  private CsvTable() {}

  /** The bytes of the whole table, in UTF-8. */
  public static <R> byte[] write(List<Column<R>> columns, List<R> rows) {
    CsvSchema.Builder schema = CsvSchema.builder().setUseHeader(false).setLineSeparator("\r\n");
    columns.forEach(column -> schema.addColumn(column.name()));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator csv = MAPPER.createGenerator(bytes)) {
      csv.setSchema(schema.build());
      MAPPER.writeValue(csv, columns.stream().map(Column::name).toList());
      for (R row : rows) {
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
      case List<?> list -> list.stream().map(String::valueOf).collect(Collectors.joining("+"));
      default -> harmless(value.toString());
    };
  }

  /** A text that a spreadsheet would run as a formula gets the apostrophe that stops it. */
  private static String harmless(String text) {
    String visible = text.isBlank() ? text : text.stripLeading();
    boolean runs =
        !text.isEmpty()
            && (RUN_AS_FORMULA.indexOf(visible.charAt(0)) >= 0
                || RUN_AS_FORMULA.indexOf(text.charAt(0)) >= 0);
    return runs ? "'" + text : text;
  }
}
