package io.cxrating.intake.write;

import io.cxrating.intake.extent.RowTime;
import io.cxrating.ledger.kind.Column;
import io.cxrating.ledger.kind.ColumnType;
import io.cxrating.ledger.kind.RowKind;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Encodes rows for PostgreSQL's binary COPY: one call for each column of the content of a kind, in
 * its order. A null means no value.
 */
public final class RowEncoder {
  /** Bytes of a row before its first column: the number of columns, and n with its length. */
  private static final int ORDINAL_OFFSET = 6;

  /** n, source, id, digest, local day, time of receipt and as of when. */
  private static final int COLUMNS_BESIDE_CONTENT = 7;

  /** Half of a SHA-256: far from any collision, and half of the space. */
  private static final int DIGEST_BYTES = 16;

  private final ColumnType[] types;

  /** The place in the content of the interaction that a row names; -1 for kinds that name none. */
  private final int naming;

  /** The place in the content of the customer. */
  private final int customer;

  /** The place in the content of the attributes, its last column; -1 for kinds without. */
  private final int attributes;

  /** The field of each column of the content that is a time; null for other columns. */
  private final String[] timeFields;

  private final MessageDigest sha256 = sha256();
  private byte[] digest = {};
  private final CopyBuffer out = new CopyBuffer();
  private int[] starts = new int[16];
  private RowTime[] times = new RowTime[16];
  private int rows;
  private int column;
  private int content;
  private boolean withoutAttributes;
  private @Nullable Integer within;
  private @Nullable Instant asOf;
  private boolean belongs;

  RowEncoder(RowKind<?> kind) {
    List<Column> columns = kind.content();
    naming = columns.indexOf(Column.INTERACTION_SOURCE);
    customer = columns.indexOf(Column.CUSTOMER);
    attributes = columns.indexOf(Column.ATTRIBUTES);
    types = columns.stream().map(Column::type).toArray(ColumnType[]::new);
    timeFields =
        columns.stream()
            .map(Column::name)
            .map(name -> kind.times().contains(name) ? RowKind.wireName(name) : null)
            .toArray(String[]::new);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * Starts a row.
   *
   * @param within the unit that the key of the row is limited to, null for none
   * @param asOf when its source knew it, null if the row does not state it
   */
  void beginRow(String source, String id, @Nullable Integer within, @Nullable Instant asOf) {
    this.within = within;
    this.asOf = asOf;
    belongs = false;
    withoutAttributes = false;
    if (rows == starts.length) {
      starts = Arrays.copyOf(starts, 2 * rows);
      times = Arrays.copyOf(times, 2 * rows);
    }
    starts[rows] = out.size();
    times[rows] = null;
    column = 0;
    out.columns(types.length + COLUMNS_BESIDE_CONTENT + (naming < 0 ? 0 : 1));
    out.int4(0);
    out.text(source);
    out.text(id);
    content = out.size();
  }

  /**
   * Ends a row after all of its content.
   *
   * @param day its local day
   * @param receivedAt when the service received it
   */
  public void endRow(LocalDate day, Instant receivedAt) {
    if (column != types.length) {
      throw new IllegalStateException("Columns are missing after %d".formatted(column));
    }
    Objects.requireNonNull(times[rows], "A row says when it happened");
    int end = out.size() - (withoutAttributes ? CopyBuffer.BYTES_OF_NOTHING : 0);
    sha256.update(out.bytes(), content, end - content);
    digest = Arrays.copyOf(sha256.digest(), DIGEST_BYTES);
    out.bytes(digest);
    out.date(day);
    out.instant(receivedAt);
    out.instant(asOf);
    if (naming >= 0) {
      endNaming();
    }
    rows++;
  }

  private void endNaming() {
    if (belongs && within != null) {
      out.int4(within);
    } else {
      out.nothing();
    }
  }

  /** Starts the current column, which must have that type. */
  private void next(ColumnType type) {
    if (types[column] != type) {
      throw new IllegalStateException("Column %d is no %s".formatted(column, type));
    }
    column++;
  }

  /** A text for looking up rows. */
  public void key(@Nullable String value) {
    belongs |= column == naming && value != null;
    next(ColumnType.KEY);
    out.text(value);
  }

  public void text(@Nullable String value) {
    next(ColumnType.TEXT);
    out.text(value);
  }

  public void bytes(byte @Nullable [] value) {
    belongs |= column == customer && value != null;
    next(ColumnType.BYTES);
    out.bytes(value);
  }

  public void json(byte @Nullable [] text, int length) {
    withoutAttributes = column == attributes && text == null;
    next(ColumnType.JSON);
    if (text == null) {
      out.nothing();
    } else {
      out.json(text, length);
    }
  }

  public void int4(int value) {
    next(ColumnType.INT);
    out.int4(value);
  }

  public void int8(long value) {
    next(ColumnType.LONG);
    out.int8(value);
  }

  public void date(LocalDate value) {
    next(ColumnType.DATE);
    out.date(value);
  }

  public void float8(@Nullable Double value) {
    next(ColumnType.DOUBLE);
    if (value == null) {
      out.nothing();
    } else {
      out.int8(Double.doubleToLongBits(value));
    }
  }

  public void bool(boolean value) {
    next(ColumnType.BOOLEAN);
    out.bool(value);
  }

  /** The first of the times of a row is compared with earlier times of its source. */
  public void instant(@Nullable Instant value) {
    String timeField = timeFields[column];
    next(ColumnType.INSTANT);
    if (value != null && timeField != null && times[rows] == null) {
      times[rows] = new RowTime(timeField, value);
    }
    out.instant(value);
  }

  /** The time of the event of a row. */
  RowTime time(int row) {
    return times[row];
  }

  /** The digest of the last row. */
  byte[] digest() {
    return digest;
  }

  /** When the source of the last row knew it; null if the row does not state it. */
  @Nullable Instant asOf() {
    return asOf;
  }

  int rows() {
    return rows;
  }

  /** The bytes of the rows up to {@link #size}; the rest is unused. */
  byte[] bytes() {
    return out.bytes();
  }

  public int size() {
    return out.size();
  }

  /** Numbers the rows within their write group. */
  void numberFrom(int first) {
    for (int row = 0; row < rows; row++) {
      out.overwrite(starts[row] + ORDINAL_OFFSET, first + row);
    }
  }
}
