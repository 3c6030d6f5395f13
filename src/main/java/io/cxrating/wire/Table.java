package io.cxrating.wire;

import java.util.List;

/** Rows with their columns. Every tabular format is written from it. */
public record Table<R>(List<Column<R>> columns, List<R> rows) {

  /** A table of the rows of a type, with the columns of {@link RecordColumns}. */
  public static <R extends Record> Table<R> of(Class<R> type, List<R> rows) {
    return new Table<>(RecordColumns.of(type), rows);
  }
}
