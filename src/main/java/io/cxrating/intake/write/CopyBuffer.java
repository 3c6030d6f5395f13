package io.cxrating.intake.write;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A buffer of PostgreSQL's binary COPY: each value is preceded by its length, -1 for null. */
final class CopyBuffer {
  /** A column without a value has only its length. */
  static final int BYTES_OF_NOTHING = Integer.BYTES;

  private static final int NULL = -1;
  private static final long EPOCH_2000_SECONDS = 946_684_800L;
  private static final long EPOCH_2000_DAYS = 10_957L;

  private byte[] bytes = new byte[4096];
  private int size;

  /** The bytes up to {@link #size}; the rest is unused. */
  byte[] bytes() {
    return bytes;
  }

  int size() {
    return size;
  }

  /** Starts a row of that many columns. */
  void columns(int count) {
    reserve(Short.BYTES);
    bytes[size++] = (byte) (count >>> 8);
    bytes[size++] = (byte) count;
  }

  void nothing() {
    write(NULL);
  }

  void text(@Nullable String value) {
    bytes(value == null ? null : value.getBytes(StandardCharsets.UTF_8));
  }

  void bytes(byte @Nullable [] value) {
    if (value == null) {
      nothing();
      return;
    }
    write(value.length);
    write(value, value.length);
  }

  /** A jsonb: the version of its binary form, then its text. */
  void json(byte[] text, int length) {
    write(length + 1);
    write((byte) 1);
    write(text, length);
  }

  void int4(int value) {
    write(Integer.BYTES);
    write(value);
  }

  void int8(long value) {
    write(Long.BYTES);
    write((int) (value >>> 32));
    write((int) value);
  }

  void bool(boolean value) {
    write(1);
    write((byte) (value ? 1 : 0));
  }

  /** Microseconds since 2000-01-01, as in PostgreSQL. */
  void instant(@Nullable Instant value) {
    if (value == null) {
      nothing();
      return;
    }
    int8(
        Math.addExact(
            Math.multiplyExact(value.getEpochSecond() - EPOCH_2000_SECONDS, 1_000_000L),
            value.getNano() / 1_000));
  }

  /** Days since 2000-01-01, as in PostgreSQL. */
  void date(LocalDate value) {
    int4(Math.toIntExact(value.toEpochDay() - EPOCH_2000_DAYS));
  }

  /** Overwrites four bytes. */
  void overwrite(int at, int value) {
    bytes[at] = (byte) (value >>> 24);
    bytes[at + 1] = (byte) (value >>> 16);
    bytes[at + 2] = (byte) (value >>> 8);
    bytes[at + 3] = (byte) value;
  }

  private void write(int value) {
    reserve(Integer.BYTES);
    overwrite(size, value);
    size += Integer.BYTES;
  }

  private void write(byte one) {
    reserve(1);
    bytes[size++] = one;
  }

  private void write(byte[] source, int length) {
    reserve(length);
    System.arraycopy(source, 0, bytes, size, length);
    size += length;
  }

  private void reserve(int length) {
    if (bytes.length - size < length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + length));
    }
  }
}
