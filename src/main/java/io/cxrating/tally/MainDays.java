package io.cxrating.tally;

import io.cxrating.ledger.TinyPart;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The range of days of rows, without stray ones. Days within a year of each other are one group.
 * The main days cover every group that is more than tiny, and each further group whose distance
 * from them is at most a year or twice their length. The remaining rows are stray if they are tiny
 * together; otherwise no row is stray.
 *
 * @param days the first and the last of the main days
 * @param stray number of rows outside
 * @param outside the first and the last day stray day; null for none
 */
public record MainDays(DayRange days, long stray, @Nullable DayRange outside) {
  private static final long A_YEAR = 366;

  /** A group of days without a gap of more than a year. */
  private record Group(LocalDate first, LocalDate last, long rows) {
    Group with(Group later) {
      return new Group(first, later.last, rows + later.rows);
    }

    long length() {
      return ChronoUnit.DAYS.between(first, last) + 1;
    }

    long gapTo(Group later) {
      return ChronoUnit.DAYS.between(last, later.first);
    }
  }

  /**
   * Finds the main days.
   *
   * @param days the first and the last day with a row
   * @param byDay called only if the days are far enough apart for a row to be stray
   * @param startIsFixed whether the first day stays as it is
   * @param endIsFixed whether the last day stays as it is
   */
  public static MainDays of(
      DayRange days,
      Supplier<SortedMap<LocalDate, Long>> byDay,
      boolean startIsFixed,
      boolean endIsFixed) {
    MainDays all = new MainDays(days, 0, null);
    if (ChronoUnit.DAYS.between(days.first(), days.last()) <= A_YEAR) {
      return all;
    }
    List<Group> groups = groups(byDay.get());
    long total = groups.stream().mapToLong(Group::rows).sum();
    int first = startIsFixed ? 0 : firstOfMain(groups, total);
    int last = endIsFixed ? groups.size() - 1 : lastOfMain(groups, total);
    while (first > 0
        && isNear(groups.get(first - 1).gapTo(groups.get(first)), groups, first, last)) {
      first--;
    }
    while (last < groups.size() - 1
        && isNear(groups.get(last).gapTo(groups.get(last + 1)), groups, first, last)) {
      last++;
    }
    List<Group> outside = new ArrayList<>(groups.subList(0, first));
    outside.addAll(groups.subList(last + 1, groups.size()));
    long stray = outside.stream().mapToLong(Group::rows).sum();
    return stray == 0 || !TinyPart.isTiny(stray, total)
        ? all
        : new MainDays(
            new DayRange(groups.get(first).first(), groups.get(last).last()),
            stray,
            new DayRange(outside.getFirst().first(), outside.getLast().last()));
  }

  private static List<Group> groups(SortedMap<LocalDate, Long> byDay) {
    List<Group> groups = new ArrayList<>();
    byDay.forEach(
        (day, rows) -> {
          Group next = new Group(day, day, rows);
          if (!groups.isEmpty() && groups.getLast().gapTo(next) <= A_YEAR) {
            next = groups.removeLast().with(next);
          }
          groups.add(next);
        });
    return groups;
  }

  private static int largest(List<Group> groups) {
    return groups.indexOf(groups.stream().max(Comparator.comparingLong(Group::rows)).orElseThrow());
  }

  private static int firstOfMain(List<Group> groups, long total) {
    int first = 0;
    while (first < largest(groups) && TinyPart.isTiny(groups.get(first).rows(), total)) {
      first++;
    }
    return first;
  }

  private static int lastOfMain(List<Group> groups, long total) {
    int last = groups.size() - 1;
    while (last > largest(groups) && TinyPart.isTiny(groups.get(last).rows(), total)) {
      last--;
    }
    return last;
  }

  private static boolean isNear(long gap, List<Group> groups, int first, int last) {
    long length = groups.get(first).with(groups.get(last)).length();
    return gap <= Math.max(A_YEAR, 2 * length);
  }
}
