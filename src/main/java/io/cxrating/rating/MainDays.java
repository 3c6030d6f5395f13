package io.cxrating.rating;

import io.cxrating.tally.DayRange;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Supplier;

/**
 * The days that a slice spans when no dates are asked for: from its first to its last interaction,
 * without stray ones. Days within a year of each other are one group. The main days span every
 * group that is more than tiny, and each further group whose distance from them is at most a year
 * or twice their length. What remains is stray if it is tiny as a whole, else nothing is.
 *
 * @param window from the first to the last of the main days
 * @param stray what lies outside, null for nothing
 */
record MainDays(Window window, Stray stray) {
  private static final long A_YEAR = 366;

  /** Fewer interactions than these say nothing about what is usual. */
  private static final long LEAST_FOR_ONE = 20;

  /** Days without a gap of more than a year. */
  private record Group(LocalDate first, LocalDate last, long interactions) {
    Group with(Group later) {
      return new Group(first, later.last, interactions + later.interactions);
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
   * @param slice a date that it names is not moved
   * @param days the first and the last with an interaction
   * @param byDay asked only where the days are far enough apart for anything to be stray
   */
  static MainDays of(Slice slice, DayRange days, Supplier<SortedMap<LocalDate, Long>> byDay) {
    MainDays found = of(days, byDay, slice.from() != null, slice.to() != null);
    return new MainDays(
        new Window(
            slice.from() == null ? found.window.from() : slice.from(),
            slice.to() == null ? found.window.to() : slice.to()),
        found.stray);
  }

  private static MainDays of(
      DayRange days,
      Supplier<SortedMap<LocalDate, Long>> byDay,
      boolean startIsFixed,
      boolean endIsFixed) {
    MainDays all = new MainDays(new Window(days.first(), days.last().plusDays(1)), null);
    if (ChronoUnit.DAYS.between(days.first(), days.last()) <= A_YEAR) {
      return all;
    }
    List<Group> groups = groups(byDay.get());
    long total = groups.stream().mapToLong(Group::interactions).sum();
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
    long stray = outside.stream().mapToLong(Group::interactions).sum();
    return stray == 0 || !isTiny(stray, total)
        ? all
        : new MainDays(
            new Window(groups.get(first).first(), groups.get(last).last().plusDays(1)),
            new Stray(stray, outside.getFirst().first(), outside.getLast().last().plusDays(1)));
  }

  private static List<Group> groups(SortedMap<LocalDate, Long> byDay) {
    List<Group> groups = new ArrayList<>();
    byDay.forEach(
        (day, interactions) -> {
          Group next = new Group(day, day, interactions);
          if (!groups.isEmpty() && groups.getLast().gapTo(next) <= A_YEAR) {
            next = groups.removeLast().with(next);
          }
          groups.add(next);
        });
    return groups;
  }

  private static int largest(List<Group> groups) {
    return groups.indexOf(
        groups.stream().max(Comparator.comparingLong(Group::interactions)).orElseThrow());
  }

  private static int firstOfMain(List<Group> groups, long total) {
    int first = 0;
    while (first < largest(groups) && isTiny(groups.get(first).interactions(), total)) {
      first++;
    }
    return first;
  }

  private static int lastOfMain(List<Group> groups, long total) {
    int last = groups.size() - 1;
    while (last > largest(groups) && isTiny(groups.get(last).interactions(), total)) {
      last--;
    }
    return last;
  }

  private static boolean isNear(long gap, List<Group> groups, int first, int last) {
    long length = groups.get(first).with(groups.get(last)).length();
    return gap <= Math.max(A_YEAR, 2 * length);
  }

  /** At most one of a hundred, or a single one of twenty or more. */
  private static boolean isTiny(long interactions, long total) {
    return 100 * interactions <= total || interactions == 1 && total >= LEAST_FOR_ONE;
  }
}
