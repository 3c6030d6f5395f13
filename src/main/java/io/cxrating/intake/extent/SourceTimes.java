package io.cxrating.intake.extent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The times of one source's rows in one request. Days near the source's extent widen it; the others
 * are far, until rows of the days between arrive.
 */
public final class SourceTimes {
  private final String source;
  private Extent near;
  private boolean widened;
  private final NavigableMap<LocalDate, Far> far = new TreeMap<>();

  /** A row that is named in a warning if it stays far. */
  public record Named(long index, String id, RowTime time) {}

  /** The far rows of one day. */
  private static final class Far {
    private long rows;
    private long accepted;
    private final List<Named> named = new ArrayList<>();
  }

  public SourceTimes(String source, Extent known) {
    this.source = source;
    this.near = known;
  }

  public String source() {
    return source;
  }

  public Extent near() {
    return near;
  }

  /** Adds a row of a day that is not near. */
  public void take(Named row, boolean accepted, boolean named) {
    Far day = far.computeIfAbsent(row.time().day(), any -> new Far());
    day.rows++;
    day.accepted += accepted ? 1 : 0;
    if (named) {
      day.named.add(row);
    }
  }

  /** Counts far days as near that have become near, outwards day by day. */
  public void draw() {
    for (Extent before = null; !near.equals(before); ) {
      before = near;
      widenTo(far.lowerKey(near.earliest()));
      widenTo(far.higherKey(near.latest()));
      far.subMap(near.earliest(), true, near.latest(), true).clear();
    }
  }

  private void widenTo(@Nullable LocalDate day) {
    if (day != null && near.reaches(day)) {
      near = near.with(day);
      widened = true;
    }
  }

  /** Adds the extent that others have stored meanwhile. */
  void meet(Extent stored) {
    near = near.with(stored);
    draw();
  }

  /** Whether there is anything to store in the ledger. */
  public boolean isNews() {
    return widened || !far.isEmpty();
  }

  /** The first and the last of the far days; null if there are none. */
  @Nullable Extent farDays() {
    return far.isEmpty() ? null : new Extent(far.firstKey(), far.lastKey());
  }

  public int countFarDays() {
    return far.size();
  }

  public long farRows() {
    return far.values().stream().mapToLong(day -> day.rows).sum();
  }

  /** The number of far rows that are newly stored. */
  long farAccepted() {
    return far.values().stream().mapToLong(day -> day.accepted).sum();
  }

  public List<Named> named() {
    return far.values().stream().flatMap(day -> day.named.stream()).toList();
  }

  public int countNamed() {
    return far.values().stream().mapToInt(day -> day.named.size()).sum();
  }
}
