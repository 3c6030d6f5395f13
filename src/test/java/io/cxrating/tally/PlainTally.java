package io.cxrating.tally;

import io.cxrating.instrument.Instrument;
import io.cxrating.standard.model.Attribute;
import io.cxrating.standard.model.Standard.Outcome;
import io.cxrating.standard.model.StandardHistory;
import io.cxrating.stats.kind.MeasuredValues;
import io.cxrating.stats.sums.ReplicateGroups;
import io.cxrating.stats.sums.SliceSums;
import io.cxrating.unit.UnitTree;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Answers the queries of ratings row by row with the Java evaluation of the criteria: slow and
 * simple. It supports neither surveys nor outcomes nor single rows.
 */
public final class PlainTally implements Tally {
  private final Tally catalogue;
  private final int coarsestGroups;
  private final Map<String, List<PlainFact>> facts;
  private final Map<String, Map<Trait, Set<String>>> rests = new HashMap<>();

  /**
   * @param catalogue provides the units, the standards and the watermark
   * @param coarsestGroups number of groups fixed with the ledger; 0: every customer is a group
   * @param facts by standard
   */
  public PlainTally(Tally catalogue, int coarsestGroups, Map<String, List<PlainFact>> facts) {
    this.catalogue = catalogue;
    this.coarsestGroups = coarsestGroups;
    this.facts = facts;
  }

  @Override
  public long watermark() {
    return catalogue.watermark();
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
  public Map<String, Instrument> instruments() {
    return catalogue.instruments();
  }

  @Override
  public Tally with(StandardHistory history) {
    return new PlainTally(catalogue.with(history), coarsestGroups, facts);
  }

  /** Its answers are small. */
  @Override
  public void cancel() {}

  @Override
  public void check() {}

  @Override
  public long interactions(String standard, TallyFilter filter) {
    return byDay(standard, filter).values().stream().mapToLong(Long::longValue).sum();
  }

  @Override
  public Map<TallyKey, SliceSums> sums(TallyQuery query) {
    Map<TallyKey, SliceSums> sums = new LinkedHashMap<>();
    forEachCell(query, sums::put);
    return sums;
  }

  @Override
  public void forEachCell(TallyQuery query, BiConsumer<TallyKey, SliceSums> consumer) {
    Map<TallyKey, PlainSums> sums = new LinkedHashMap<>();
    cells(query).forEach((key, rows) -> sums.put(key, new PlainSums(query.judgement(), rows)));
    ReplicateGroups groups =
        ReplicateGroups.of(
            coarsestGroups,
            sums.size(),
            sums.values().stream().mapToLong(PlainSums::rows).sum(),
            ReplicateGroups.numbersOfSums(
                query.judgement().touchpoints().size(), query.judgement().criteria().size()));
    sums.forEach((key, of) -> consumer.accept(key, of.sums(groups)));
  }

  @Override
  public Map<TallyKey, SortedMap<Integer, MeasuredValues>> measures(TallyQuery query) {
    List<String> touchpoints = standards().get(query.standard()).touchpoints();
    return new PlainMeasures(query.judgement(), touchpoints, coarsestGroups).of(cells(query));
  }

  private Map<TallyKey, List<PlainFact>> cells(TallyQuery query) {
    List<String> categories = standards().get(query.standard()).categories();
    return new PlainCells(query, categories, rests(query.standard()))
        .of(select(query.standard(), query.filter()));
  }

  /** The values of each attribute beyond the most frequent ones. */
  private Map<Trait, Set<String>> rests(String standard) {
    return rests.computeIfAbsent(standard, this::countRests);
  }

  private Map<Trait, Set<String>> countRests(String standard) {
    Map<Trait, Set<String>> rests = new HashMap<>();
    for (Attribute attribute : standards().get(standard).attributes()) {
      Trait trait = Trait.attribute(attribute.key());
      Map<String, Long> counts =
          facts.getOrDefault(standard, List.of()).stream()
              .map(fact -> fact.contact().value(trait))
              .filter(Objects::nonNull)
              .collect(Collectors.groupingBy(value -> value, Collectors.counting()));
      rests.put(
          trait,
          counts.entrySet().stream()
              .sorted(
                  Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                      .thenComparing(Map.Entry.comparingByKey()))
              .skip(attribute.atMost())
              .map(Map.Entry::getKey)
              .collect(Collectors.toSet()));
    }
    return rests;
  }

  @Override
  public Optional<Rest> rest(String standard, String attribute) {
    Set<String> others = rests(standard).get(Trait.attribute(attribute));
    int kept = standards().get(standard).attribute(attribute).orElseThrow().atMost();
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(new Rest(attribute, kept, others.size()));
  }

  private Stream<PlainFact> select(String standard, TallyFilter filter) {
    Predicate<PlainFact> within =
        fact -> !fact.day().isBefore(filter.from()) && fact.day().isBefore(filter.to());
    return facts.getOrDefault(standard, List.of()).stream()
        .filter(within)
        .filter(fact -> filter.unitIds() == null || filter.unitIds().contains(fact.unit()))
        .filter(
            fact ->
                filter.traits().entrySet().stream()
                    .allMatch(trait -> isOneOf(standard, fact, trait.getKey(), trait.getValue())));
  }

  private boolean isOneOf(String standard, PlainFact fact, Trait trait, List<String> values) {
    String value = fact.contact().value(trait);
    return value != null
        && (values.contains(value)
            || values.contains(Trait.OTHER)
                && rests(standard).getOrDefault(trait, Set.of()).contains(value));
  }

  @Override
  public Optional<DayRange> days(String standard, TallyFilter filter) {
    SortedMap<LocalDate, Long> days = byDay(standard, filter);
    return days.isEmpty()
        ? Optional.empty()
        : Optional.of(new DayRange(days.firstKey(), days.lastKey()));
  }

  @Override
  public SortedMap<LocalDate, Long> byDay(String standard, TallyFilter filter) {
    return select(standard, filter)
        .collect(Collectors.groupingBy(PlainFact::day, TreeMap::new, Collectors.counting()));
  }

  @Override
  public List<String> values(
      String standard, TallyFilter filter, Trait trait, String containing, int limit) {
    return select(standard, filter)
        .map(fact -> fact.contact().value(trait))
        .filter(Objects::nonNull)
        .filter(value -> value.toLowerCase(Locale.ROOT).contains(containing))
        .distinct()
        .sorted()
        .limit(limit)
        .toList();
  }

  @Override
  public Map<Integer, Set<LocalDate>> monthsWithin(String standard, LocalDate from, LocalDate to) {
    Predicate<LocalDate> within = day -> !day.isBefore(from) && day.isBefore(to);
    return facts.getOrDefault(standard, List.of()).stream()
        .filter(
            fact ->
                within.test(fact.day()) || within.test(Period.MONTH.next(fact.day()).minusDays(1)))
        .collect(
            Collectors.groupingBy(
                PlainFact::unit,
                Collectors.mapping(fact -> Period.MONTH.startOf(fact.day()), Collectors.toSet())));
  }

  @Override
  public boolean hasJourneys(String standard) {
    return false;
  }

  @Override
  public List<Long> rowsBehind(DrillQuery query) {
    throw unsupported();
  }

  @Override
  public OutcomeTally outcomes(TallyQuery query) {
    throw unsupported();
  }

  @Override
  public EvidenceTally evidence(OutcomeQuery query) {
    throw unsupported();
  }

  @Override
  public AnswerTally answers(AnswerQuery query) {
    throw unsupported();
  }

  @Override
  public InvitedTally invited(AnswerQuery query) {
    throw unsupported();
  }

  @Override
  public KindSheet<Predicted> predicted(AnswerQuery query, Outcome outcome) {
    throw unsupported();
  }

  @Override
  public List<Contradiction> contradictions(AnswerQuery query, ContradictionQuery asked) {
    throw unsupported();
  }

  private static UnsupportedOperationException unsupported() {
    return new UnsupportedOperationException("The plain engine has interactions alone");
  }
}
