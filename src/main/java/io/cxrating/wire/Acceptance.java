package io.cxrating.wire;

import jakarta.ws.rs.core.MediaType;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The header Accept of a request, as RFC 9110, section 12.5.1 reads it: media types without regard
 * to case, the weight of the most specific range that a type is in, none where the weight is 0.
 *
 * @param ranges its media ranges, their weights among their parameters
 */
record Acceptance(List<MediaType> ranges) {
  /** How much a type is wanted, and how specific the range is that says so. */
  private record Wish(String type, double weight, int specificity) {}

  /**
   * The type that is wanted most, empty where none is acceptable. Of equally wanted ones it is the
   * one that is named more specifically, then the one that is offered first.
   *
   * @throws NumberFormatException if a weight is no number
   */
  Optional<String> best(Collection<String> offered) {
    return offered.stream()
        .map(this::wish)
        .filter(wish -> wish.weight > 0)
        .sorted(
            Comparator.comparingDouble(Wish::weight).thenComparingInt(Wish::specificity).reversed())
        .map(Wish::type)
        .findFirst();
  }

  private Wish wish(String type) {
    MediaType offered = MediaType.valueOf(type);
    return ranges.stream()
        .filter(range -> specificity(range, offered) >= 0)
        .map(range -> new Wish(type, weight(range), specificity(range, offered)))
        .max(Comparator.comparingInt(Wish::specificity).thenComparingDouble(Wish::weight))
        .orElse(new Wish(type, 0, 0));
  }

  /** 2 for the type itself, 1 for its family, 0 for any type, -1 where it is not in the range. */
  private static int specificity(MediaType range, MediaType type) {
    if (range.isWildcardType()) {
      return 0;
    }
    if (!range.getType().equalsIgnoreCase(type.getType())) {
      return -1;
    }
    return range.isWildcardSubtype()
        ? 1
        : range.getSubtype().equalsIgnoreCase(type.getSubtype()) ? 2 : -1;
  }

  private static double weight(MediaType range) {
    String weight = range.getParameters().get("q");
    return weight == null ? 1 : Double.parseDouble(weight);
  }
}
