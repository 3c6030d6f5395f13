package io.cxrating.tally;

import io.cxrating.instrument.Instrument;
import io.cxrating.standard.model.Standard.Outcome;
import io.cxrating.standard.model.StandardHistory;
import io.cxrating.stats.kind.MeasuredValues;
import io.cxrating.stats.sums.ReplicateGroups;
import io.cxrating.stats.sums.SliceSums;
import io.cxrating.unit.UnitTree;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.BiConsumer;

/**
 * A view of one watermark: facts, units and standards are consistent. Valid only inside {@link
 * Tallies#read}, for one thread. All sums are of integers, so that every engine gives the same
 * answer to the same question at the same watermark.
 */
public interface Tally {
  /** Number of ledger changes that this view has seen; equal watermarks mean equal content. */
  long watermark();

  /** Ends the question that uses this view, which then fails; may be called by any thread. */
  void cancel();

  /** Fails if the question is cancelled. Long computations without any other call call it. */
  void check();

  /** The units as of this watermark. */
  UnitTree units();

  /** The standards as of this watermark, by key. */
  Map<String, StandardHistory> standards();

  /** The survey instruments as of this watermark, by key. */
  Map<String, Instrument> instruments();

  /** The same facts with another history of one standard, which contains an unpublished draft. */
  Tally with(StandardHistory history);

  /**
   * The sums of every cell with an interaction, in the order of {@link #forEachCell}.
   *
   * @throws io.cxrating.problem.ProblemException TOO_MUCH_MEMORY if they do not fit into memory
   */
  Map<TallyKey, SliceSums> sums(TallyQuery query);

  /**
   * Passes the sums cell by cell, so that an answer with many cells never is in memory as a whole.
   * The cells of a unit's row are contiguous, ordered by period and by the traits of the query,
   * categories as declared and other traits alphabetically, null last; cells that have only counts
   * of periods come after all others. {@link ReplicateGroups} decides how finely customers are
   * grouped. The consumer must not use this view, and keeps none of the sums.
   */
  void forEachCell(TallyQuery query, BiConsumer<TallyKey, SliceSums> consumer);

  /**
   * The values of the criteria on numeric measures, by cell and by the index of the criterion in
   * the judgement; criteria and cells without a value are omitted. Distributions are exact where
   * they reach a multiple of one thousandth of the rows.
   */
  Map<TallyKey, SortedMap<Integer, MeasuredValues>> measures(TallyQuery query);

  /** Number of interactions within the filter. */
  long interactions(String standard, TallyFilter filter);

  /** The first and the last local day with an interaction within the filter. */
  Optional<DayRange> days(String standard, TallyFilter filter);

  /** Number of interactions within the filter for each local day; days without one are omitted. */
  SortedMap<LocalDate, Long> byDay(String standard, TallyFilter filter);

  /**
   * The values of a trait that interactions within the filter have, in alphabetical order.
   *
   * @param containing only values that contain this text, whatever its case; empty for all
   * @param limit maximum number of values
   */
  List<String> values(
      String standard, TallyFilter filter, Trait trait, String containing, int limit);

  /** The rest of an attribute; empty unless it has more values than the standard declares. */
  Optional<Rest> rest(String standard, String attribute);

  /** Whether an interaction of a standard belongs to a journey. */
  boolean hasJourneys(String standard);

  /**
   * By unit (the ledger's number), the first days of the calendar months that contain an
   * interaction of the unit and that either end within the given days or have an interaction on one
   * of them.
   */
  Map<Integer, Set<LocalDate>> monthsWithin(String standard, LocalDate from, LocalDate to);

  /**
   * The ledger's numbers of one page of interactions with one result of one criterion, ascending.
   */
  List<Long> rowsBehind(DrillQuery query);

  /** An outcome by the cells of a query. */
  OutcomeTally outcomes(TallyQuery query);

  /** Interactions with the later outcomes of their customers. */
  EvidenceTally evidence(OutcomeQuery query);

  /** The answers to an instrument. */
  AnswerTally answers(AnswerQuery query);

  /** The interactions with an invitation of an instrument. */
  InvitedTally invited(AnswerQuery query);

  /** Later outcomes, with what was observed and answered before. */
  KindSheet<Predicted> predicted(AnswerQuery query, Outcome outcome);

  /** One page of interactions that contradict answers about them, ascending. */
  List<Contradiction> contradictions(AnswerQuery query, ContradictionQuery asked);
}
