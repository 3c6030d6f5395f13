package io.cxrating.standard.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The version in force on each local date. */
final class Timeline {
  private final TreeMap<LocalDate, PublishedVersion> byStart = new TreeMap<>();

  Timeline(List<PublishedVersion> versions) {
    if (versions.isEmpty()) {
      throw new IllegalArgumentException("A standard has at least one version");
    }
    versions.stream()
        .sorted(Comparator.comparingInt(PublishedVersion::version))
        .forEach(version -> byStart.put(start(version), version));
  }

  /** A timeline with one version for all days. */
  static Timeline of(PublishedVersion version) {
    return new Timeline(
        List.of(
            new PublishedVersion(version.version(), null, version.content(), version.digest())));
  }

  private static LocalDate start(PublishedVersion version) {
    return version.effectiveFrom() == null ? LocalDate.MIN : version.effectiveFrom();
  }

  Optional<PublishedVersion> inForceOn(LocalDate day) {
    return Optional.ofNullable(byStart.floorEntry(day)).map(Map.Entry::getValue);
  }

  PublishedVersion first() {
    return byStart.firstEntry().getValue();
  }

  /** The versions that are ever in force by their first day, ascending; MIN: from the beginning. */
  Map<LocalDate, PublishedVersion> periods() {
    return byStart;
  }
}
