package io.cxrating.intake.write;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The times of one source's rows in one request. Days near to what the source has posted widen
 * that; the others are far, until the days between come in.
 */
final class SourceTimes {
  private final String source;
  private Extent near;
  private boolean widened;
  private final NavigableMap<LocalDate, Far> far = new TreeMap<>();

  /** A row that is named if it stays far. */
  record Named(long index, String id, RowTime time) {}

  /** The far rows of one day. */
  private static final class Far {
    private long rows;
    private long accepted;
    private final List<Named> named = new ArrayList<>();
  }

  SourceTimes(String source, Extent known) {
    this.source = source;
    this.near = known;
  }

  String source() {
    return source;
  }

  Extent near() {
    return near;
  }

  /** Takes a row of a day that is not among the near ones. */
  void take(Named row, boolean accepted, boolean named) {
    Far day = far.computeIfAbsent(row.time().day(), any -> new Far());
    day.rows++;
    day.accepted += accepted ? 1 : 0;
    if (named) {
      day.named.add(row);
    }
  }

  /** Counts the far days as near that are near by now, outwards day by day. */
  void draw() {
    for (Extent before = null; !near.equals(before); ) {
      before = near;
      widenTo(far.lowerKey(near.earliest()));
      widenTo(far.higherKey(near.latest()));
      far.subMap(near.earliest(), true, near.latest(), true).clear();
    }
  }

  private void widenTo(LocalDate day) {
    if (day != null && near.reaches(day)) {
      near = near.with(day);
      widened = true;
    }
  }

  /** Adds what others have posted meanwhile. */
  void meet(Extent stored) {
    near = near.with(stored);
    draw();
  }

  /** Whether there is anything that the ledger is to know. */
  boolean isNews() {
    return widened || !far.isEmpty();
  }

  /** The first and the last of the far days; null where there is none. */
  Extent farDays() {
    return far.isEmpty() ? null : new Extent(far.firstKey(), far.lastKey());
  }

  int countFarDays() {
    return far.size();
  }

  long farRows() {
    return far.values().stream().mapToLong(day -> day.rows).sum();
  }

  /** Of the far rows those that were not stored before. */
  long farAccepted() {
    return far.values().stream().mapToLong(day -> day.accepted).sum();
  }

  List<Named> named() {
    return far.values().stream().flatMap(day -> day.named.stream()).toList();
  }

  int countNamed() {
    return far.values().stream().mapToInt(day -> day.named.size()).sum();
  }
}
