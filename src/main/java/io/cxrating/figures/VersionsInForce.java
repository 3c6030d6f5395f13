package io.cxrating.figures;

import io.cxrating.standard.model.PublishedVersion;
import io.cxrating.standard.model.StandardHistory;
import io.cxrating.tally.Period;
import io.cxrating.wire.QueryParameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides which version of a standard weighs a slice: the one in force on its last day, or a pinned
 * one.
 */
public record VersionsInForce(StandardHistory history, @Nullable Integer pinned) {

  /** Adjacent windows, one row each, that the same version weighs. */
  public record Run(PublishedVersion version, List<Window> windows) {}

  public VersionsInForce {
    if (pinned != null && history.version(pinned).isEmpty()) {
      throw QueryParameters.invalid(
          "version", "The standard " + history.key() + " has no version " + pinned);
    }
  }

  /** The version that weighs a window; the latest one for an empty window. */
  PublishedVersion weighing(Window window) {
    if (pinned != null) {
      return history.version(pinned).orElseThrow();
    }
    return window.isEmpty() ? history.latest() : history.governing(window.last());
  }

  /** The versions that are in force on a day of the window or weigh it, ascending. */
  List<Integer> within(Window window) {
    Stream<PublishedVersion> weighing = Stream.of(weighing(window));
    if (pinned != null || window.isEmpty()) {
      return weighing.map(PublishedVersion::version).toList();
    }
    Stream<LocalDate> starts =
        history.versions().stream()
            .map(PublishedVersion::effectiveFrom)
            .filter(Objects::nonNull)
            .filter(day -> day.isAfter(window.from()) && day.isBefore(window.to()));
    Stream<PublishedVersion> inForce =
        Stream.concat(Stream.of(window.from()), starts)
            .map(history::inForceOn)
            .flatMap(Optional::stream);
    return Stream.concat(weighing, inForce)
        .map(PublishedVersion::version)
        .distinct()
        .sorted()
        .toList();
  }

  /** The windows of the rows in order, grouped into runs that the same version weighs. */
  public List<Run> runs(Window window, Optional<Period> period, int maxRows) {
    List<Window> cut =
        period.map(length -> window.cutBy(length, maxRows)).orElseGet(() -> List.of(window));
    List<Run> runs = new ArrayList<>();
    for (Window each : cut) {
      PublishedVersion version = weighing(each);
      if (runs.isEmpty() || !runs.getLast().version().equals(version)) {
        runs.add(new Run(version, new ArrayList<>()));
      }
      runs.getLast().windows().add(each);
    }
    return runs;
  }
}
