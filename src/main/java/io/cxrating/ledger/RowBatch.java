package io.cxrating.ledger;

import io.cxrating.problem.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Some consecutive rows of one request: those to be written, encoded as PostgreSQL's binary COPY
 * wants them, and those refused. A row is encoded between {@link #beginRow} and {@link #endRow},
 * one call for each column of the {@link RowTable}. Used by one thread at a time.
 */
public final class RowBatch {
  private static final int KEPT_PROBLEMS = IntakeReport.MAX_PROBLEMS;

  /** Bytes of a row before its first column: the number of columns, and n with its length. */
  private static final int ORDINAL_OFFSET = 6;

  private static final long EPOCH_2000_SECONDS = 946_684_800L;
  private static final long EPOCH_2000_DAYS = 10_957L;

  /** Half of a SHA-256: far from any collision, and half of the space. */
  private static final int DIGEST_BYTES = 16;

  private final int columns;
  private final LocalDate day;
  private final MessageDigest sha256 = sha256();
  private byte[] digest;
  private byte[] bytes = new byte[4096];
  private int size;
  private int[] starts = new int[16];
  private Key[] keys = new Key[16];
  private int rows;
  private int refused;
  private long nextIndex;
  private final List<RowProblem> problems = new ArrayList<>();
  private final Map<ProblemCode, Long> rejected = new EnumMap<>(ProblemCode.class);
  private final Rejections rejections = new Rejections();

  private record Key(long index, String source, String id, String unit) {}

  /** {@code day}: the day on which the rows arrive, under which rejections are counted. */
  public RowBatch(RowTable table, LocalDate day, long firstIndex) {
    this.columns = table.columns().size();
    this.day = day;
    this.nextIndex = firstIndex;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Starts a row; {@code unit} is the key of its unit, for the record of rejections. */
  public void beginRow(String source, String id, String unit) {
    if (rows == starts.length) {
      starts = Arrays.copyOf(starts, 2 * rows);
      keys = Arrays.copyOf(keys, 2 * rows);
    }
    starts[rows] = size;
    keys[rows] = new Key(nextIndex++, source, id, unit);
    putShort(columns + 1);
    putInt(Integer.BYTES);
    putInt(0);
  }

  public void endRow() {
    rows++;
  }

  public void text(String value) {
    bytes(value == null ? null : value.getBytes(StandardCharsets.UTF_8));
  }

  public void bytes(byte[] value) {
    if (value == null) {
      putInt(-1);
      return;
    }
    putInt(value.length);
    put(value, value.length);
  }

  /** A jsonb: the version of its binary form, then its text. */
  public void json(byte[] text, int length) {
    putInt(length + 1);
    put(new byte[] {1}, 1);
    put(text, length);
  }

  public void int4(int value) {
    putInt(Integer.BYTES);
    putInt(value);
  }

  public void int8(long value) {
    putInt(Long.BYTES);
    putInt((int) (value >>> 32));
    putInt((int) value);
  }

  public void float8(Double value) {
    if (value == null) {
      putInt(-1);
    } else {
      int8(Double.doubleToLongBits(value));
    }
  }

  public void bool(boolean value) {
    putInt(1);
    put(new byte[] {(byte) (value ? 1 : 0)}, 1);
  }

  /** Microseconds since 2000-01-01, as PostgreSQL counts them. */
  public void instant(Instant value) {
    if (value == null) {
      putInt(-1);
      return;
    }
    int8(
        Math.addExact(
            Math.multiplyExact(value.getEpochSecond() - EPOCH_2000_SECONDS, 1_000_000L),
            value.getNano() / 1_000));
  }

  /** Days since 2000-01-01, as PostgreSQL counts them. */
  public void date(LocalDate value) {
    int4(Math.toIntExact(value.toEpochDay() - EPOCH_2000_DAYS));
  }

  /** Where the next column will be encoded. */
  public int position() {
    return size;
  }

  /** A column with the digest of the columns encoded from {@code position} on. */
  public void digestSince(int position) {
    sha256.update(bytes, position, size - position);
    digest = Arrays.copyOf(sha256.digest(), DIGEST_BYTES);
    bytes(digest);
  }

  /** The digest of the last row. */
  byte[] digest() {
    return digest;
  }

  /** Refuses a row of which nothing could be read. */
  void refuse(ProblemCode code, String detail) {
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

  int rows() {
    return rows;
  }

  int refused() {
    return refused;
  }

  int taken() {
    return rows + refused;
  }

  boolean isEmpty() {
    return taken() == 0 && rejections.isEmpty();
  }

  Map<ProblemCode, Long> rejected() {
    return rejected;
  }

  Rejections rejections() {
    return rejections;
  }

  List<RowProblem> problems() {
    return problems;
  }

  byte[] encoded() {
    return bytes;
  }

  int size() {
    return size;
  }

  /** Numbers the rows within the group in which they are written. */
  void numberFrom(int first) {
    for (int row = 0; row < rows; row++) {
      writeInt(starts[row] + ORDINAL_OFFSET, first + row);
    }
  }

  private void put(byte[] source, int length) {
    reserve(length);
    System.arraycopy(source, 0, bytes, size, length);
    size += length;
  }

  private void putShort(int value) {
    reserve(Short.BYTES);
    bytes[size++] = (byte) (value >>> 8);
    bytes[size++] = (byte) value;
  }

  private void putInt(int value) {
    reserve(Integer.BYTES);
    writeInt(size, value);
    size += Integer.BYTES;
  }

  private void writeInt(int at, int value) {
    bytes[at] = (byte) (value >>> 24);
    bytes[at + 1] = (byte) (value >>> 16);
    bytes[at + 2] = (byte) (value >>> 8);
    bytes[at + 3] = (byte) value;
  }

  private void reserve(int length) {
    if (bytes.length - size < length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + length));
    }
  }
}
