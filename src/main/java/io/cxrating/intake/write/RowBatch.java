package io.cxrating.intake.write;

import io.cxrating.problem.ProblemCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Some consecutive rows of one request: those to be written, and those refused. Used by one thread
 * at a time.
 */
public final class RowBatch {
  private static final int KEPT_PROBLEMS = IntakeReport.MAX_PROBLEMS;

  private final LocalDate day;
  private final RowEncoder encoder;
  private Key[] keys = new Key[16];
  private int refused;
  private long nextIndex;
  private final List<RowProblem> problems = new ArrayList<>();
  private final Map<ProblemCode, Long> rejected = new EnumMap<>(ProblemCode.class);
  private final Rejections rejections = new Rejections();

  private record Key(long index, String source, String id, String unit, RowTime time) {}

  /** {@code day}: the day on which the rows arrive, under which rejections are counted. */
  public RowBatch(RowTable table, LocalDate day, long firstIndex) {
    this.encoder = new RowEncoder(table.columns().size());
    this.day = day;
    this.nextIndex = firstIndex;
  }

  /**
   * Starts a row.
   *
   * @param unit key of its unit, for the record of rejections
   * @param time when that happened which it tells of
   * @return what takes its columns, up to {@link RowEncoder#endRow}
   */
  public RowEncoder beginRow(String source, String id, String unit, RowTime time) {
    int row = rows();
    if (row == keys.length) {
      keys = Arrays.copyOf(keys, 2 * row);
    }
    keys[row] = new Key(nextIndex++, source, id, unit, time);
    encoder.beginRow();
    return encoder;
  }

  /** Refuses a row of which nothing could be read. */
  public void refuse(ProblemCode code, String detail) {
    refuse(new RowProblem(nextIndex, null, null, code, null, detail), null);
  }

  /** Refuses the row at {@link #nextIndex}; {@code unit} null: it could not be read. */
  public void refuse(RowProblem problem, String unit) {
    nextIndex++;
    refused++;
    record(problem, unit, rejections);
  }

  /** A conflict, known once the batch is written, is a rejection as well. */
  void conflict(int row, Rejections late) {
    Key key = keys[row];
    record(
        problem(
            key,
            ProblemCode.CONFLICTING_DUPLICATE,
            "This source and id are stored with other content; a PUT of the row corrects it"),
        key.unit,
        late);
  }

  /** Names a good row that is rolled back with the others of its atomic request. */
  void rolledBack(int row) {
    Key key = keys[row];
    rejected.merge(ProblemCode.ROLLED_BACK, 1L, Long::sum);
    keep(
        problem(
            key,
            ProblemCode.ROLLED_BACK,
            "Nothing of an atomic request is stored when one of its rows is refused"));
  }

  private static RowProblem problem(Key key, ProblemCode code, String detail) {
    return new RowProblem(key.index, key.source, key.id, code, null, detail);
  }

  private void record(RowProblem problem, String unit, Rejections into) {
    rejected.merge(problem.code(), 1L, Long::sum);
    into.add(day, problem.source(), unit, problem.code());
    keep(problem);
  }

  private void keep(RowProblem problem) {
    if (problems.size() < KEPT_PROBLEMS) {
      problems.add(problem);
    }
  }

  /** The position in the request of the row that comes next. */
  public long nextIndex() {
    return nextIndex;
  }

  String source(int row) {
    return keys[row].source;
  }

  RowTime time(int row) {
    return keys[row].time;
  }

  SourceTimes.Named named(int row) {
    return new SourceTimes.Named(keys[row].index, keys[row].id, keys[row].time);
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

  /** The rows as they are written. */
  public RowEncoder encoded() {
    return encoder;
  }
}
