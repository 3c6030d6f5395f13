package io.cxrating.intake.write;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * Rows as PostgreSQL's binary COPY wants them: one call for each column of the {@link RowTable}, in
 * its order. A null is no value.
 */
public final class RowEncoder {
  /** Bytes of a row before its first column: the number of columns, and n with its length. */
  private static final int ORDINAL_OFFSET = 6;

  private static final long EPOCH_2000_SECONDS = 946_684_800L;
  private static final long EPOCH_2000_DAYS = 10_957L;

  /** Half of a SHA-256: far from any collision, and half of the space. */
  private static final int DIGEST_BYTES = 16;

  private final int columns;
  private final MessageDigest sha256 = sha256();
  private byte[] digest;
  private byte[] bytes = new byte[4096];
  private int size;
  private int[] starts = new int[16];
  private int rows;

  RowEncoder(int columns) {
    this.columns = columns;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  void beginRow() {
    if (rows == starts.length) {
      starts = Arrays.copyOf(starts, 2 * rows);
    }
    starts[rows] = size;
    putShort(columns + 1);
    putInt(Integer.BYTES);
    putInt(0);
  }

  /** Ends a row, all columns of which are there. */
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

  int rows() {
    return rows;
  }

  /** The rows; what lies behind {@link #size} is not theirs. */
  byte[] bytes() {
    return bytes;
  }

  public int size() {
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
