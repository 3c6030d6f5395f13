package io.cxrating.intake.stream;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/**
 * Splits a stream into the bytes of its rows, in bounded memory. A row that is too large or broken
 * is a frame as well, and the stream continues after it.
 */
abstract sealed class RowFrames permits LineFrames, ArrayFrames {
  /** The maximum length of a row in bytes. */
  static final int MAX_ROW_BYTES = 64 * 1024;

  /** The content of a frame. */
  enum Kind {
    ROW,
    TOO_LARGE,
    /** Not the bytes of one row: not UTF-8, or an array that is not closed. */
    BROKEN
  }

  final ByteWindow window;
  private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
  private Kind kind = Kind.BROKEN;
  private int offset;
  private int length;

  RowFrames(InputStream in) {
    window = new ByteWindow(in, MAX_ROW_BYTES);
  }

  /** Moves to the next frame; false at the end of the stream. */
  abstract boolean next() throws IOException;

  Kind kind() {
    return kind;
  }

  byte[] bytes() {
    return window.bytes;
  }

  int offset() {
    return offset;
  }

  int length() {
    return length;
  }

  /** Sets the frame to the bytes from {@code from} up to {@code to}, without surrounding space. */
  boolean frame(int from, int to, boolean tooLarge) {
    int start = from;
    int end = to;
    while (start < end && isSpace(window.bytes[start])) {
      start++;
    }
    while (end > start && isSpace(window.bytes[end - 1])) {
      end--;
    }
    offset = start;
    length = end - start;
    kind = tooLarge ? Kind.TOO_LARGE : isUtf8(start, end) ? Kind.ROW : Kind.BROKEN;
    return true;
  }

  boolean broken() {
    kind = Kind.BROKEN;
    offset = 0;
    length = 0;
    return true;
  }

  static boolean isSpace(byte b) {
    return b == ' ' || b == '\t' || b == '\r' || b == '\n';
  }

  private boolean isUtf8(int from, int to) {
    int signs = 0;
    for (int i = from; i < to; i++) {
      signs |= window.bytes[i];
    }
    if (signs >= 0) {
      return true;
    }
    try {
      utf8.decode(ByteBuffer.wrap(window.bytes, from, to - from));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
