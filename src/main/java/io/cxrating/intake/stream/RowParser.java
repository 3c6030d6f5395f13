package io.cxrating.intake.stream;

import io.cxrating.intake.write.RowBatch;

/** Parses one kind of row for the streamed intake. */
@FunctionalInterface
public interface RowParser {

  /**
   * Appends the row whose JSON text is in {@code length} bytes from {@code offset} to {@code
   * batch}, or adds the reason why it is rejected. The bytes are well-formed UTF-8.
   */
  void parse(RowBatch batch, byte[] bytes, int offset, int length);
}
