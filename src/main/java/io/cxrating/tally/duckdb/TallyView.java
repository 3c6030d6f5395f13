package io.cxrating.tally.duckdb;

import io.cxrating.instrument.Instrument;
import io.cxrating.projection.table.Catalogue;
import io.cxrating.projection.table.FactTable;
import io.cxrating.standard.model.Standard.Outcome;
import io.cxrating.standard.model.StandardHistory;
import io.cxrating.stats.kind.MeasuredValues;
import io.cxrating.stats.sums.SliceSums;
import io.cxrating.tally.AnswerQuery;
import io.cxrating.tally.Contradiction;
import io.cxrating.tally.ContradictionQuery;
import io.cxrating.tally.DayRange;
import io.cxrating.tally.DrillQuery;
import io.cxrating.tally.KindSheet;
import io.cxrating.tally.OutcomeQuery;
import io.cxrating.tally.Predicted;
import io.cxrating.tally.TallyFilter;
import io.cxrating.tally.TallyKey;
import io.cxrating.tally.TallyQuery;
import io.cxrating.tally.duckdb.selection.Cells;
import io.cxrating.tally.duckdb.selection.Reading;
import io.cxrating.tally.duckdb.selection.Selection;
import io.cxrating.tally.duckdb.selection.Slots;
import io.cxrating.tally.duckdb.selection.UnitSelection;
import io.cxrating.unit.UnitTree;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.BiConsumer;

/**
 * Everything as of one watermark: facts, units and standards belong together. Valid only inside
 * {@link Tallies#read}, for one thread.
 */
public final class TallyView {
  private final Connection connection;
  private final long watermark;
  private final Catalogue catalogue;
  private final int coarsestGroups;

  TallyView(Connection connection, long watermark, Catalogue catalogue, int coarsestGroups) {
    this.connection = connection;
    this.watermark = watermark;
    this.catalogue = catalogue;
    this.coarsestGroups = coarsestGroups;
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
        new Catalogue(catalogue.units(), standards, catalogue.instruments()),
        coarsestGroups);
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
    return new InvitedTally(InvitedFacts.of(this, connection, query));
  }

  /** What customers did later, beside what was observed and what they had answered. */
  public KindSheet<Predicted> predicted(AnswerQuery query, Outcome outcome) {
    return Reading.of(
        () -> new PredictedReader(InvitedFacts.of(this, connection, query)).read(outcome));
  }

  /** The interactions that contradict what was answered about them, ascending, one page. */
  public List<Contradiction> contradictions(AnswerQuery query, ContradictionQuery asked) {
    return Reading.of(
        () -> new ContradictionReader(InvitedFacts.of(this, connection, query)).read(asked));
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
    Facts facts = facts(query.standard(), query.filter(), query.rowOfUnit());
    Slots slots = new Slots(query.judgement(), facts.columns());
    Reading.of(
        () -> {
          Optional<Selection> selection = facts.select(slots);
          if (selection.isPresent() && cut(selection.get(), query, facts)) {
            Cells cells = new Cells(query, facts.units(), facts.history().categories());
            new TallyReader(facts, slots, cells, selection.get()).forEach(consumer);
          }
          return null;
        });
  }

  /**
   * The values of those criteria that a number is demanded of, by cell and by the place of the
   * criterion in the judgement; criteria and cells without a value are left out.
   */
  public Map<TallyKey, SortedMap<Integer, MeasuredValues>> measures(TallyQuery query) {
    Facts facts = facts(query.standard(), query.filter(), query.rowOfUnit());
    ValueColumns values = new ValueColumns(query.judgement(), facts.columns());
    return Reading.of(
        () -> {
          Optional<Selection> selection = values.isEmpty() ? Optional.empty() : facts.select();
          if (selection.isEmpty() || !cut(selection.get(), query, facts)) {
            return Map.of();
          }
          selection.get().where(values.touchpointCondition());
          Cells cells = new Cells(query, facts.units(), facts.history().categories());
          return new MeasureReader(facts, values, cells, selection.get()).read();
        });
  }

  /** Whether there is anything to be cut. */
  private static boolean cut(Selection selection, TallyQuery query, Facts facts)
      throws SQLException {
    if (query.period() == null) {
      return true;
    }
    Optional<DayRange> days = facts.days();
    days.ifPresent(range -> selection.joinPeriods(query.period(), range));
    return days.isPresent();
  }

  /** An outcome by the cells of a query. */
  public OutcomeTally outcomes(TallyQuery query) {
    return new OutcomeTally(this, connection, query);
  }

  /** The first and the last local day with an interaction within the filter. */
  public Optional<DayRange> days(String standard, TallyFilter filter) {
    return Reading.of(() -> facts(standard, filter, null).days());
  }

  /** How many interactions within the filter each local day has; days without one are left out. */
  public SortedMap<LocalDate, Long> byDay(String standard, TallyFilter filter) {
    return Reading.of(() -> facts(standard, filter, null).byDay());
  }

  /** The channels that interactions of a standard came through, in alphabetical order. */
  public List<String> channels(String standard, TallyFilter filter) {
    return Reading.of(() -> facts(standard, filter, null).channels());
  }

  /** Whether an interaction of a standard belongs to a journey. */
  public boolean hasJourneys(String standard) {
    StandardHistory history = catalogue.standards().get(standard);
    return history != null
        && Reading.of(() -> FactTable.hasJourneys(connection, FactTable.name(history.id())));
  }

  /**
   * By unit (the ledger's number) the first days of those calendar months in which it has an
   * interaction, and that either end within the days given or have an interaction on one of them.
   */
  public Map<Integer, Set<LocalDate>> monthsWithin(String standard, LocalDate from, LocalDate to) {
    return Reading.of(() -> UnitMonths.within(connection, history(standard), from, to));
  }

  /**
   * The ledger's numbers of the interactions that had one result of one criterion, ascending, one
   * page.
   */
  public List<Long> drill(DrillQuery query) {
    return Reading.of(() -> facts(query.standard(), query.filter(), null).drill(query));
  }

  /** {@code rowOfUnit} as in {@link TallyQuery}. */
  Facts facts(String standard, TallyFilter filter, Map<Integer, Integer> rowOfUnit) {
    UnitSelection units = UnitSelection.of(filter.unitIds(), rowOfUnit, catalogue.units());
    return new Facts(connection, history(standard), filter, units, coarsestGroups);
  }

  private StandardHistory history(String standard) {
    StandardHistory history = catalogue.standards().get(standard);
    if (history == null) {
      throw new IllegalArgumentException("No such standard: " + standard);
    }
    return history;
  }
}
