package io.cxrating.intake.stream;

import io.cxrating.intake.stream.StreamedIntake.Format;
import io.cxrating.intake.write.RowBatch;
import io.cxrating.problem.ProblemCode;
import java.io.IOException;
import java.io.InputStream;

/** Reads the rows of one body into batches. */
record BatchReader(RowFrames frames) {

  /** The size at which a batch is full. */
  record Size(int rows, int bytes) {}

  static BatchReader of(InputStream body, Format format) {
    return new BatchReader(format == Format.NDJSON ? new LineFrames(body) : new ArrayFrames(body));
  }

  /** Reads rows into the batch until it is full; false at the end of the body. */
  boolean fill(RowBatch batch, RowParser parser, Size full) throws IOException {
    while (batch.taken() < full.rows() && batch.encoded().size() < full.bytes()) {
      if (!next(batch, parser)) {
        return false;
      }
    }
    return true;
  }

  /** Reads one row into the batch; false at the end of the body. */
  boolean next(RowBatch batch, RowParser parser) throws IOException {
    if (!frames.next()) {
      return false;
    }
    switch (frames.kind()) {
      case ROW -> parser.parse(batch, frames.bytes(), frames.offset(), frames.length());
      case TOO_LARGE ->
          batch.refuse(
              ProblemCode.TOO_LARGE,
              "A row can have at most %d bytes".formatted(RowFrames.MAX_ROW_BYTES));
      case BROKEN ->
          batch.refuse(
              ProblemCode.MALFORMED, "The row is not UTF-8, or the array ends unexpectedly");
    }
    return true;
  }
}
