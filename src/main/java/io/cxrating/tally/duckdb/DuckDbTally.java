package io.cxrating.tally.duckdb;

import io.cxrating.instrument.Instrument;
import io.cxrating.projection.Snapshot;
import io.cxrating.projection.table.Catalogue;
import io.cxrating.projection.table.FactTable;
import io.cxrating.standard.model.Standard.Outcome;
import io.cxrating.standard.model.Standard.Touchpoint;
import io.cxrating.standard.model.StandardHistory;
import io.cxrating.stats.kind.MeasuredValues;
import io.cxrating.stats.sums.SliceSums;
import io.cxrating.tally.AnswerQuery;
import io.cxrating.tally.AnswerTally;
import io.cxrating.tally.Contradiction;
import io.cxrating.tally.ContradictionQuery;
import io.cxrating.tally.DayRange;
import io.cxrating.tally.DrillQuery;
import io.cxrating.tally.EvidenceTally;
import io.cxrating.tally.InvitedTally;
import io.cxrating.tally.KindSheet;
import io.cxrating.tally.OutcomeQuery;
import io.cxrating.tally.OutcomeTally;
import io.cxrating.tally.Predicted;
import io.cxrating.tally.Rest;
import io.cxrating.tally.Tally;
import io.cxrating.tally.TallyFilter;
import io.cxrating.tally.TallyKey;
import io.cxrating.tally.TallyQuery;
import io.cxrating.tally.Trait;
import io.cxrating.tally.duckdb.count.CountReader;
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
import org.jspecify.annotations.Nullable;

/** The questions of the tally over one snapshot of the projection. */
final class DuckDbTally implements Tally {
  private final Snapshot snapshot;
  private final Connection connection;
  private final Catalogue catalogue;

  DuckDbTally(Snapshot snapshot) {
    this.snapshot = snapshot;
    connection = snapshot.connection();
    catalogue = snapshot.catalogue();
  }

  @Override
  public long watermark() {
    return snapshot.watermark();
  }

  @Override
  public UnitTree units() {
    return catalogue.units();
  }

  @Override
  public Map<String, StandardHistory> standards() {
    return catalogue.standards();
  }

  @Override
  public Tally with(StandardHistory history) {
    Map<String, StandardHistory> standards = new LinkedHashMap<>(catalogue.standards());
    standards.put(history.key(), history);
    return new DuckDbTally(
        new Snapshot(
            connection,
            snapshot.watermark(),
            new Catalogue(catalogue.units(), standards, catalogue.instruments()),
            snapshot.tables(),
            snapshot.groups(),
            snapshot.cancellation()));
  }

  @Override
  public Map<String, Instrument> instruments() {
    return catalogue.instruments();
  }

  @Override
  public AnswerTally answers(AnswerQuery query) {
    return new DuckDbAnswers(this, connection, query);
  }

  @Override
  public InvitedTally invited(AnswerQuery query) {
    return new DuckDbInvited(InvitedFacts.of(this, connection, query));
  }

  @Override
  public KindSheet<Predicted> predicted(AnswerQuery query, Outcome outcome) {
    return Reading.of(
        () -> new PredictedReader(InvitedFacts.of(this, connection, query)).read(outcome));
  }

  @Override
  public List<Contradiction> contradictions(AnswerQuery query, ContradictionQuery asked) {
    return Reading.of(
        () -> new ContradictionReader(InvitedFacts.of(this, connection, query)).read(asked));
  }

  @Override
  public EvidenceTally evidence(OutcomeQuery query) {
    return new DuckDbEvidence(this, connection, query);
  }

  @Override
  public void forEachCell(TallyQuery query, BiConsumer<TallyKey, SliceSums> consumer) {
    Map<TallyKey, SliceSums> counts = Reading.of(() -> counts(query));
    if (!counts.isEmpty()) {
      sums(query).forEach(consumer);
      return;
    }
    Reading.run(
        () -> {
          Optional<TallyReader> reader = reader(query);
          if (reader.isPresent()) {
            reader.get().forEach(consumer);
          }
        });
  }

  /** The cells with counts of periods. */
  private Map<TallyKey, SliceSums> counts(TallyQuery query) throws SQLException {
    Facts facts = facts(query.standard(), query.filter(), query.rowOfUnit());
    Optional<Selection> counts = facts.counts();
    if (counts.isEmpty() || !counts.get().joinPeriods(query.period(), facts::days)) {
      return Map.of();
    }
    return new CountReader(
            connection,
            facts.cells(query),
            query.judgement().touchpoints().stream().map(Touchpoint::key).toList(),
            query.judgement().criteria().stream()
                .map(one -> List.of(one.touchpoint(), one.criterion()))
                .toList())
        .read(counts.get());
  }

  @Override
  public Map<TallyKey, SliceSums> sums(TallyQuery query) {
    return Reading.of(
        () -> {
          Map<TallyKey, SliceSums> counts = counts(query);
          Optional<TallyReader> reader = reader(query);
          Map<TallyKey, SliceSums> facts = reader.isPresent() ? reader.get().all() : Map.of();
          if (counts.isEmpty()) {
            return facts;
          }
          Map<TallyKey, SliceSums> both = new LinkedHashMap<>(facts);
          counts.forEach((key, sums) -> both.merge(key, sums, SliceSums::merge));
          return both;
        });
  }

  private Optional<TallyReader> reader(TallyQuery query) throws SQLException {
    Facts facts = facts(query.standard(), query.filter(), query.rowOfUnit());
    Slots slots = new Slots(query.judgement(), facts.columns());
    Optional<Selection> selection = facts.select(slots);
    if (selection.isEmpty() || !selection.get().joinPeriods(query.period(), facts::days)) {
      return Optional.empty();
    }
    return Optional.of(new TallyReader(facts, slots, facts.cells(query), selection.get()));
  }

  @Override
  public Map<TallyKey, SortedMap<Integer, MeasuredValues>> measures(TallyQuery query) {
    Facts facts = facts(query.standard(), query.filter(), query.rowOfUnit());
    ValueColumns values = new ValueColumns(query.judgement(), facts.columns());
    return Reading.of(
        () -> {
          Optional<Selection> selection =
              values.isEmpty() ? Optional.empty() : facts.select(values.spans());
          if (selection.isEmpty() || !selection.get().joinPeriods(query.period(), facts::days)) {
            return Map.of();
          }
          selection.get().where(values.touchpointCondition());
          return new MeasureReader(facts, values, facts.cells(query), selection.get()).read();
        });
  }

  @Override
  public OutcomeTally outcomes(TallyQuery query) {
    return new DuckDbOutcomes(this, connection, query);
  }

  @Override
  public void cancel() {
    snapshot.cancellation().cancel();
  }

  @Override
  public void check() {
    snapshot.cancellation().check();
  }

  @Override
  public long interactions(String standard, TallyFilter filter) {
    return Reading.of(() -> facts(standard, filter, null).count());
  }

  @Override
  public Optional<DayRange> days(String standard, TallyFilter filter) {
    return Reading.of(() -> facts(standard, filter, null).days());
  }

  @Override
  public SortedMap<LocalDate, Long> byDay(String standard, TallyFilter filter) {
    return Reading.of(() -> facts(standard, filter, null).byDay());
  }

  @Override
  public List<String> values(
      String standard, TallyFilter filter, Trait trait, String containing, int limit) {
    return Reading.of(() -> facts(standard, filter, null).values(trait, containing, limit));
  }

  @Override
  public Optional<Rest> rest(String standard, String attribute) {
    TallyFilter all = TallyFilter.between(LocalDate.MIN, LocalDate.MAX);
    return Reading.of(() -> facts(standard, all, null).rest(attribute));
  }

  @Override
  public boolean hasJourneys(String standard) {
    StandardHistory history = catalogue.standards().get(standard);
    return history != null
        && snapshot.tables().isThere(history)
        && Reading.of(() -> FactTable.hasJourneys(connection, FactTable.name(history.id())));
  }

  @Override
  public Map<Integer, Set<LocalDate>> monthsWithin(String standard, LocalDate from, LocalDate to) {
    StandardHistory history = history(standard);
    return snapshot.tables().isThere(history)
        ? Reading.of(() -> UnitMonths.within(connection, history, from, to))
        : Map.of();
  }

  @Override
  public List<Long> rowsBehind(DrillQuery query) {
    return Reading.of(() -> facts(query.standard(), query.filter(), null).drill(query));
  }

  /** {@code rowOfUnit} as in {@link TallyQuery}. */
  Facts facts(String standard, TallyFilter filter, @Nullable Map<Integer, Integer> rowOfUnit) {
    UnitSelection units = UnitSelection.of(filter.unitIds(), rowOfUnit, catalogue.units());
    StandardHistory history = history(standard);
    return new Facts(
        connection,
        history,
        snapshot.tables().find(history),
        filter,
        units,
        catalogue.units(),
        snapshot.groups());
  }

  private StandardHistory history(String standard) {
    StandardHistory history = catalogue.standards().get(standard);
    if (history == null) {
      throw new IllegalArgumentException("No such standard: " + standard);
    }
    return history;
  }
}
