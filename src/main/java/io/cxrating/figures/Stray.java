package io.cxrating.figures;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Rows so far from all others that they are excluded from a slice without dates.
 *
 * @param interactions number of interactions
 * @param invitations survey invitations, answered or not; null for none
 * @param from local date of the first
 * @param to first local date after the last
 */
public record Stray(
    long interactions,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long invitations,
    LocalDate from,
    LocalDate to) {

  /** The rows outside of a window; null for none. */
  public static @Nullable Stray outside(
      Window window, SortedMap<LocalDate, Long> interactions, SortedMap<LocalDate, Long> invited) {
    SortedMap<LocalDate, Long> strayInteractions = without(window, interactions);
    SortedMap<LocalDate, Long> strayInvitations = without(window, invited);
    SortedSet<LocalDate> days = new TreeSet<>(strayInteractions.keySet());
    days.addAll(strayInvitations.keySet());
    return days.isEmpty()
        ? null
        : new Stray(
            sum(strayInteractions),
            strayInvitations.isEmpty() ? null : sum(strayInvitations),
            days.first(),
            days.last().plusDays(1));
  }

  private static SortedMap<LocalDate, Long> without(
      Window window, SortedMap<LocalDate, Long> byDay) {
    SortedMap<LocalDate, Long> left = new TreeMap<>(byDay);
    left.subMap(window.from(), window.to()).clear();
    return left;
  }

  private static long sum(SortedMap<LocalDate, Long> byDay) {
    return byDay.values().stream().mapToLong(Long::longValue).sum();
  }
}
