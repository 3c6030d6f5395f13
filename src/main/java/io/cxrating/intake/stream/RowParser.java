package io.cxrating.intake.stream;

import io.cxrating.intake.write.RowBatch;

/** Reads one kind of row: what a feature brings to the streamed intake. */
@FunctionalInterface
public interface RowParser {

  /**
   * Appends the row that is the JSON text in {@code length} bytes from {@code offset} on to {@code
   * batch}, or names in it why it is refused. The bytes are well-formed UTF-8.
   */
  void parse(RowBatch batch, byte[] bytes, int offset, int length);
}
