package io.cxrating.rating;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.cxrating.stats.ShareEstimate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The rows of an answer as RFC 4180: one line each, nested names joined by {@code _}, lists by
 * {@code +}, without the contributions.
 */
final class RatingCsv {
  private static final CsvMapper MAPPER =
      CsvMapper.builder().enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING).build();
  private static final String RUN_AS_FORMULA = "=+-@\t\r\n";

  private record Column(String name, Function<RatingRow, Object> value) {}

  private static final List<Column> FIGURES =
      List.of(
          new Column("version", RatingRow::version),
          new Column("status", RatingRow::status),
          new Column("reasons", RatingRow::reasons),
          rating("value", RatingRow.Rating::value),
          rating("lower", RatingRow.Rating::lower),
          rating("upper", RatingRow.Rating::upper),
          rating("standardError", RatingRow.Rating::standardError),
          rating("clusters", RatingRow.Rating::clusters),
          rating("degreesOfFreedom", RatingRow.Rating::degreesOfFreedom),
          new Column("band_name", row -> of(row.band(), BandVerdict::name)),
          new Column("band_certain", row -> of(row.band(), BandVerdict::certain)),
          new Column("great_share", row -> of(row.great(), ShareEstimate::share)),
          new Column("great_lower", row -> of(row.great(), ShareEstimate::lower)),
          new Column("great_upper", row -> of(row.great(), ShareEstimate::upper)),
          new Column("essentials_share", row -> of(row.essentials(), ShareEstimate::share)),
          new Column("essentials_lower", row -> of(row.essentials(), ShareEstimate::lower)),
          new Column("essentials_upper", row -> of(row.essentials(), ShareEstimate::upper)),
          new Column("interactions", RatingRow::interactions),
          new Column("customers", RatingRow::customers),
          new Column("days", RatingRow::days),
          new Column("effectiveSampleSize", RatingRow::effectiveSampleSize),
          new Column("effectiveInteractions", RatingRow::effectiveInteractions),
          new Column("coverage", RatingRow::coverage),
          new Column("bounds", RatingRow::bounds),
          new Column("designEffect", RatingRow::designEffect));

  private RatingCsv() {}

  /** The header line always, then the rows; {@code keys} are the names of their keys, in order. */
  static byte[] write(List<String> keys, List<RatingRow> rows) throws IOException {
    List<Column> columns = new ArrayList<>();
    keys.forEach(name -> columns.add(new Column(name, row -> row.key().get(name))));
    columns.addAll(FIGURES);
    CsvSchema.Builder schema = CsvSchema.builder().setUseHeader(false).setLineSeparator("\r\n");
    columns.forEach(column -> schema.addColumn(column.name()));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator csv = MAPPER.createGenerator(bytes)) {
      csv.setSchema(schema.build());
      MAPPER.writeValue(csv, columns.stream().map(Column::name).toList());
      for (RatingRow row : rows) {
        MAPPER.writeValue(csv, columns.stream().map(c -> cell(c.value().apply(row))).toList());
      }
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

  private static Column rating(String name, Function<RatingRow.Rating, Object> value) {
    return new Column("rating_" + name, row -> of(row.rating(), value));
  }

  private static <T> Object of(T nullable, Function<T, ?> value) {
    return nullable == null ? null : value.apply(nullable);
  }
}
