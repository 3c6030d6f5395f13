package io.cxrating.figures.rated;

import io.cxrating.stats.ShareEstimate;
import io.cxrating.stats.rating.LevelChange;
import io.cxrating.wire.CsvTable;
import io.cxrating.wire.CsvTable.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The columns of ratings in a table: nested names joined by {@code _}, without the contributions
 * and the measures, of which each row has several.
 */
public final class RatingCsv {
  /** All but the keys. */
  public static final List<Column<RatingRow>> FIGURES =
      List.of(
          new Column<>("version", RatingRow::version),
          new Column<>("status", RatingRow::status),
          new Column<>("reasons", RatingRow::reasons),
          rating("value", RatingRow.Rating::value),
          rating("lower", RatingRow.Rating::lower),
          rating("upper", RatingRow.Rating::upper),
          rating("period_lower", row -> row.period().lower()),
          rating("period_upper", row -> row.period().upper()),
          change("shape", LevelChange::shape),
          change("date", LevelChange::date),
          change("before", LevelChange::before),
          change("after", LevelChange::after),
          rating("standardError", RatingRow.Rating::standardError),
          rating("clusters", RatingRow.Rating::clusters),
          rating("degreesOfFreedom", RatingRow.Rating::degreesOfFreedom),
          new Column<>("band_name", row -> of(row.band(), BandVerdict::name)),
          new Column<>("band_certain", row -> of(row.band(), BandVerdict::certain)),
          new Column<>("great_share", row -> of(row.great(), ShareEstimate::share)),
          new Column<>("great_lower", row -> of(row.great(), ShareEstimate::lower)),
          new Column<>("great_upper", row -> of(row.great(), ShareEstimate::upper)),
          new Column<>("essentials_share", row -> of(row.essentials(), ShareEstimate::share)),
          new Column<>("essentials_lower", row -> of(row.essentials(), ShareEstimate::lower)),
          new Column<>("essentials_upper", row -> of(row.essentials(), ShareEstimate::upper)),
          new Column<>("interactions", RatingRow::interactions),
          new Column<>("customers", RatingRow::customers),
          new Column<>("days", RatingRow::days),
          new Column<>("effectiveSampleSize", RatingRow::effectiveSampleSize),
          new Column<>("effectiveInteractions", RatingRow::effectiveInteractions),
          new Column<>("coverage", RatingRow::coverage),
          new Column<>("bounds", RatingRow::bounds),
          new Column<>("designEffect", RatingRow::designEffect));

  private static final List<Column<RatingRow>> ADJUSTED =
      List.of(
          adjusted("value", RatingRow.Adjusted::value),
          adjusted("lower", RatingRow.Adjusted::lower),
          adjusted("upper", RatingRow.Adjusted::upper),
          adjusted("standardError", RatingRow.Adjusted::standardError),
          adjusted("degreesOfFreedom", RatingRow.Adjusted::degreesOfFreedom),
          adjusted("droppedCells", RatingRow.Adjusted::droppedCells),
          adjusted("reasons", RatingRow.Adjusted::reasons));

  private RatingCsv() {}

  /**
   * The header line always, then the rows.
   *
   * @param keys the names of their keys, in order
   * @param adjusted whether they have adjusted ratings
   */
  public static byte[] write(List<String> keys, boolean adjusted, List<RatingRow> rows) {
    List<Column<RatingRow>> columns = new ArrayList<>();
    keys.forEach(name -> columns.add(new Column<>(name, row -> row.key().get(name))));
    columns.addAll(FIGURES);
    if (adjusted) {
      columns.addAll(ADJUSTED);
    }
    return CsvTable.write(columns, rows);
  }

  private static Column<RatingRow> rating(String name, Function<RatingRow.Rating, Object> value) {
    return new Column<>("rating_" + name, row -> of(row.rating(), value));
  }

  private static Column<RatingRow> change(String name, Function<LevelChange, Object> value) {
    return rating("levelChange_" + name, rating -> of(rating.levelChange(), value));
  }

  private static Column<RatingRow> adjusted(
      String name, Function<RatingRow.Adjusted, Object> value) {
    return new Column<>("adjusted_" + name, row -> of(row.adjusted(), value));
  }

  private static <T> Object of(T nullable, Function<T, ?> value) {
    return nullable == null ? null : value.apply(nullable);
  }
}
