package io.cxrating.intake.write;

import io.cxrating.intake.extent.RowTime;
import io.cxrating.intake.extent.SourceTimes;
import io.cxrating.problem.ProblemCode;
import io.cxrating.source.SourceUse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Some consecutive rows of one request: those to be written, and the rejected ones. Used by one
 * thread at a time.
 */
public final class RowBatch {
  private static final int KEPT_PROBLEMS = IntakeReport.MAX_PROBLEMS;

  private final LocalDate day;
  private final RowEncoder encoder;
  private Key[] keys = new Key[16];
  private int refused;
  private long nextIndex;
  private @Nullable Integer within;
  private boolean revises;
  private final List<RowProblem> problems = new ArrayList<>();
  private final Map<ProblemCode, Long> rejected = new EnumMap<>(ProblemCode.class);
  private final Rejections rejections = new Rejections();
  private final SortedMap<Integer, RowWarning> warnings = new TreeMap<>();

  private record Key(long index, String source, String id, String unit) {
    RowProblem problem(RowOutcome.Refusal refusal) {
      return new RowProblem(index, source, id, refusal.code(), refusal.field(), refusal.detail());
    }
  }

  /** {@code day}: the day of receipt, under which rejections are counted. */
  public RowBatch(RowTable table, LocalDate day, long firstIndex) {
    this.encoder = new RowEncoder(table.kind());
    this.day = day;
    this.nextIndex = firstIndex;
  }

  /** {@code unit}: the ledger's number of the unit that the key is limited to, null for none. */
  public void limit(@Nullable Integer unit) {
    within = unit;
  }

  /** Its rows revise stored ones with other content. */
  public void revise() {
    revises = true;
  }

  /** Whether its rows revise stored ones with other content; otherwise they conflict with them. */
  boolean revises() {
    return revises;
  }

  /**
   * Starts a row.
   *
   * @param unit key of its unit, for the record of rejections
   * @param asOf when its source knew it, null if the row does not state it
   * @return the encoder of its content, up to {@link RowEncoder#endRow}
   */
  public RowEncoder beginRow(String source, String id, String unit, @Nullable Instant asOf) {
    int row = rows();
    if (row == keys.length) {
      keys = Arrays.copyOf(keys, 2 * row);
    }
    keys[row] = new Key(nextIndex++, source, id, unit);
    encoder.beginRow(source, id, within, asOf);
    return encoder;
  }

  /** Warns about the row that was encoded last, which is stored all the same. */
  public void warn(RowWarning.Code code, String field, String detail) {
    int row = rows() - 1;
    warnings.put(
        row, new RowWarning(keys[row].index, keys[row].source, keys[row].id, code, field, detail));
  }

  /** The warnings by row; a row that is not stored keeps its warning. */
  SortedMap<Integer, RowWarning> warnings() {
    return warnings;
  }

  /** Rejects a row that could not be parsed. */
  public void refuse(ProblemCode code, String detail) {
    String unread = null;
    refuse(new RowProblem(nextIndex, unread, unread, code, unread, detail), unread);
  }

  /** Rejects the row at {@link #nextIndex}; {@code unit} null: it could not be read. */
  public void refuse(RowProblem problem, @Nullable String unit) {
    nextIndex++;
    refused++;
    record(problem, unit, rejections);
  }

  /** A row that the ledger does not store, known after the batch is written, is a rejection too. */
  void refuseWritten(int row, RowOutcome outcome, Rejections late) {
    Key key = keys[row];
    record(
        key.problem(Objects.requireNonNull(outcome.refusal(), "a stored row is not refused")),
        key.unit,
        late);
  }

  /** Reports a valid row that is rolled back with the others of its atomic request. */
  void rolledBack(int row) {
    Key key = keys[row];
    rejected.merge(ProblemCode.ROLLED_BACK, 1L, Long::sum);
    keep(
        key.problem(
            new RowOutcome.Refusal(
                ProblemCode.ROLLED_BACK,
                null,
                "An atomic request stores no row if one of its rows is refused")));
  }

  private void record(RowProblem problem, @Nullable String unit, Rejections into) {
    rejected.merge(problem.code(), 1L, Long::sum);
    into.add(day, problem.source(), unit, problem.code());
    keep(problem);
  }

  private void keep(RowProblem problem) {
    if (problems.size() < KEPT_PROBLEMS) {
      problems.add(problem);
    }
  }

  /** The position in the request of the next row. */
  public long nextIndex() {
    return nextIndex;
  }

  String source(int row) {
    return keys[row].source;
  }

  String id(int row) {
    return keys[row].id;
  }

  /** The unit that the key is limited to, null for none. */
  @Nullable Integer within() {
    return within;
  }

  boolean isLimited() {
    return within != null;
  }

  SourceUse use(int row) {
    return new SourceUse(keys[row].source, within);
  }

  RowTime time(int row) {
    return encoder.time(row);
  }

  SourceTimes.Named named(int row) {
    return new SourceTimes.Named(keys[row].index, keys[row].id, encoder.time(row));
  }

  int rows() {
    return encoder.rows();
  }

  public int refused() {
    return refused;
  }

  public int taken() {
    return rows() + refused;
  }

  public boolean isEmpty() {
    return taken() == 0 && rejections.isEmpty();
  }

  Map<ProblemCode, Long> rejected() {
    return rejected;
  }

  public Rejections rejections() {
    return rejections;
  }

  public List<RowProblem> problems() {
    return problems;
  }

  /** The encoded rows. */
  public RowEncoder encoded() {
    return encoder;
  }
}
