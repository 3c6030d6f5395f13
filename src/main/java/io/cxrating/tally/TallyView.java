package io.cxrating.tally;

import io.cxrating.instrument.Instrument;
import io.cxrating.standard.FactColumns;
import io.cxrating.standard.JudgedCriterion;
import io.cxrating.standard.StandardHistory;
import io.cxrating.stats.SliceSums;
import io.cxrating.unit.UnitTree;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Everything as of one watermark: facts, units and standards belong together. Valid only inside
 * {@link Projection#read}, for one thread.
 */
public final class TallyView {
  private final Connection connection;
  private final long watermark;
  private final Catalogue catalogue;

  TallyView(Connection connection, long watermark, Catalogue catalogue) {
    this.connection = connection;
    this.watermark = watermark;
    this.catalogue = catalogue;
  }

  /** Number of ledger changes that this view has seen; equal watermarks mean equal content. */
  public long watermark() {
    return watermark;
  }

  /** The units as of this watermark. */
  public UnitTree units() {
    return catalogue.units();
  }

  /** The standards as of this watermark, by key. */
  public Map<String, StandardHistory> standards() {
    return catalogue.standards();
  }

  /** The same facts, where one standard has another history: with a draft that is not published. */
  public TallyView with(StandardHistory history) {
    Map<String, StandardHistory> standards = new LinkedHashMap<>(catalogue.standards());
    standards.put(history.key(), history);
    return new TallyView(
        connection,
        watermark,
        new Catalogue(catalogue.units(), standards, catalogue.instruments()));
  }

  /** The survey instruments as of this watermark, by key. */
  public Map<String, Instrument> instruments() {
    return catalogue.instruments();
  }

  /** What was answered to an instrument. */
  public AnswerTally answers(AnswerQuery query) {
    return new AnswerTally(this, connection, query);
  }

  /** What was observed of the interactions about which an instrument asked. */
  public InvitedTally invited(AnswerQuery query) {
    return new InvitedTally(this, connection, query);
  }

  /** What came of interactions. */
  public EvidenceTally evidence(OutcomeQuery query) {
    return new EvidenceTally(this, connection, query);
  }

  /** The sums of every cell that has an interaction, in the order of the cells. */
  public Map<TallyKey, SliceSums> tally(TallyQuery query) {
    Map<TallyKey, SliceSums> sums = new LinkedHashMap<>();
    forEach(query, sums::put);
    return sums;
  }

  /**
   * Hands over the sums of one cell after the other, so that an answer of many cells never lies in
   * memory as a whole. The consumer must not use this view.
   */
  public void forEach(TallyQuery query, BiConsumer<TallyKey, SliceSums> consumer) {
    StandardHistory history = history(query.standard());
    Slots slots = new Slots(query.judgement(), new FactColumns(history));
    UnitSelection units =
        UnitSelection.of(query.filter().unitIds(), query.rowOfUnit(), catalogue.units());
    try {
      Optional<Selection> selection = select(history, query.filter(), units);
      if (selection.isEmpty() || slots.count() == 0) {
        return;
      }
      selection.get().where(slots.touchpointCondition());
      if (query.period() != null) {
        Optional<DayRange> days = days(query.standard(), query.filter());
        if (days.isEmpty()) {
          return;
        }
        joinPeriods(selection.get(), query.period(), days.get());
      }
      Cells cells = new Cells(query, units, history.categories());
      new TallyReader(connection, slots, cells, selection.get()).forEach(consumer);
    } catch (SQLException failed) {
      throw new ProjectionException("The tally failed", failed);
    }
  }

  /** An outcome by the cells of a query. */
  public OutcomeTally outcomes(TallyQuery query) {
    return new OutcomeTally(this, connection, query);
  }

  /** The period of each day comes from {@link Period} alone, as a small table. */
  static void joinPeriods(Selection selection, Period period, DayRange range) {
    Integer[] days =
        range
            .first()
            .datesUntil(range.last().plusDays(1))
            .map(day -> (int) day.toEpochDay())
            .toArray(Integer[]::new);
    Integer[] starts = new Integer[days.length];
    for (int i = 0; i < days.length; i++) {
      starts[i] = (int) period.startOf(LocalDate.ofEpochDay(days[i])).toEpochDay();
    }
    selection.join(
        "(SELECT unnest(?) AS day_of_period, unnest(?) AS period_start)",
        "day_of_period = " + FactColumns.DAY,
        days,
        starts);
  }

  /** The first and the last local day with an interaction within the filter. */
  public Optional<DayRange> days(String standard, TallyFilter filter) {
    StandardHistory history = history(standard);
    UnitSelection units = UnitSelection.of(filter.unitIds(), null, catalogue.units());
    try {
      Optional<Selection> selection = select(history, filter, units);
      if (selection.isEmpty()) {
        return Optional.empty();
      }
      String sql = "SELECT min(day), max(day)" + selection.get().sql();
      try (PreparedStatement select = selection.get().prepare(connection, sql);
          ResultSet row = select.executeQuery()) {
        row.next();
        long first = row.getLong(1);
        return row.wasNull()
            ? Optional.empty()
            : Optional.of(
                new DayRange(LocalDate.ofEpochDay(first), LocalDate.ofEpochDay(row.getLong(2))));
      }
    } catch (SQLException failed) {
      throw new ProjectionException("The days cannot be read", failed);
    }
  }

  /** The channels that interactions of a standard came through, in alphabetical order. */
  public List<String> channels(String standard, TallyFilter filter) {
    StandardHistory history = history(standard);
    UnitSelection units = UnitSelection.of(filter.unitIds(), null, catalogue.units());
    try {
      Optional<Selection> selection = select(history, filter, units);
      if (selection.isEmpty()) {
        return List.of();
      }
      selection.get().where("channel IS NOT NULL");
      String sql = "SELECT DISTINCT channel" + selection.get().sql() + " ORDER BY channel";
      try (PreparedStatement select = selection.get().prepare(connection, sql);
          ResultSet row = select.executeQuery()) {
        List<String> channels = new ArrayList<>();
        while (row.next()) {
          channels.add(row.getString(1));
        }
        return channels;
      }
    } catch (SQLException failed) {
      throw new ProjectionException("The channels cannot be read", failed);
    }
  }

  /**
   * By unit (the ledger's number) the first days of those calendar months in which it has an
   * interaction, and that either end within the days given or have an interaction on one of them.
   */
  public Map<Integer, Set<LocalDate>> monthsWithin(String standard, LocalDate from, LocalDate to) {
    StandardHistory history = history(standard);
    String table = FactTable.name(history.id());
    String date = "DATE '1970-01-01' + " + FactColumns.DAY;
    String sql =
        """
        SELECT DISTINCT unit, CAST(date_trunc('month', %1$s) AS DATE) - DATE '1970-01-01' FROM %2$s
        WHERE (day >= ? AND day < ?)
          OR (last_day(%1$s) - DATE '1970-01-01' >= ? AND last_day(%1$s) - DATE '1970-01-01' < ?)"""
            .formatted(date, table);
    Map<Integer, Set<LocalDate>> months = new HashMap<>();
    try {
      if (!FactTable.exists(connection, table)) {
        return months;
      }
      try (PreparedStatement select = connection.prepareStatement(sql)) {
        for (int at = 1; at <= 4; at++) {
          select.setInt(at, epochDay(at % 2 == 1 ? from : to));
        }
        try (ResultSet row = select.executeQuery()) {
          while (row.next()) {
            months
                .computeIfAbsent(row.getInt(1), unit -> new HashSet<>())
                .add(LocalDate.ofEpochDay(row.getLong(2)));
          }
        }
      }
      return months;
    } catch (SQLException failed) {
      throw new ProjectionException("The months cannot be read", failed);
    }
  }

  /**
   * The ledger's numbers of the interactions that had one result of one criterion, ascending, one
   * page.
   */
  public List<Long> drill(DrillQuery query) {
    StandardHistory history = history(query.standard());
    FactColumns columns = new FactColumns(history);
    JudgedCriterion criterion = query.criterion();
    UnitSelection units = UnitSelection.of(query.filter().unitIds(), null, catalogue.units());
    try {
      Optional<Selection> selected = select(history, query.filter(), units);
      if (selected.isEmpty()) {
        return List.of();
      }
      Selection selection = selected.get();
      selection.where(
          "touchpoint = " + columns.touchpointCode(criterion.touchpoint()).orElseThrow());
      selection.where("row_id > ?", query.afterRowId());
      selection.where(
          "coalesce(%s, %d) = ?".formatted(criterion.sql(columns), JudgedCriterion.UNOBSERVED),
          query.halves());
      String sql = "SELECT row_id" + selection.sql() + " ORDER BY row_id LIMIT " + query.limit();
      try (PreparedStatement select = selection.prepare(connection, sql);
          ResultSet row = select.executeQuery()) {
        List<Long> rows = new ArrayList<>();
        while (row.next()) {
          rows.add(row.getLong(1));
        }
        return rows;
      }
    } catch (SQLException failed) {
      throw new ProjectionException("The drill-down failed", failed);
    }
  }

  StandardHistory history(String standard) {
    StandardHistory history = catalogue.standards().get(standard);
    if (history == null) {
      throw new IllegalArgumentException("No such standard: " + standard);
    }
    return history;
  }

  /** Empty where nothing can be selected. */
  Optional<Selection> select(StandardHistory history, TallyFilter filter, UnitSelection units)
      throws SQLException {
    if (!FactTable.exists(connection, FactTable.name(history.id()))) {
      return Optional.empty();
    }
    return restrict(new Selection(FactTable.source(connection, history)), history, filter, units);
  }

  /** Empty where nothing can be selected; else {@code selection}, restricted. */
  static Optional<Selection> restrict(
      Selection selection, StandardHistory history, TallyFilter filter, UnitSelection units) {
    if (units.isEmpty()) {
      return Optional.empty();
    }
    units.restrict(selection);
    selection.where("day >= ?", epochDay(filter.from()));
    selection.where("day < ?", epochDay(filter.to()));
    if (filter.category() != null) {
      OptionalInt code = new FactColumns(history).categoryCode(filter.category());
      if (code.isEmpty()) {
        return Optional.empty();
      }
      selection.where("category = ?", code.getAsInt());
    }
    if (filter.channel() != null) {
      selection.where("channel = ?", filter.channel());
    }
    return Optional.of(selection);
  }

  static int epochDay(LocalDate day) {
    return Math.toIntExact(
        Math.clamp(day.toEpochDay(), (long) Integer.MIN_VALUE, (long) Integer.MAX_VALUE));
  }
}
