package io.cxrating.wire;

import jakarta.ws.rs.core.MediaType;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The header Accept of a request, as RFC 9110, section 12.5.1 defines it: media types are
 * case-insensitive, a type has the weight of the most specific range that matches it, and weight 0
 * means not acceptable.
 *
 * @param ranges its media ranges, with their weights among their parameters
 */
record Acceptance(List<MediaType> ranges) {
  /** The weight of a type, and the specificity of the range that it comes from. */
  private record Wish(String type, double weight, int specificity) {}

  /**
   * The acceptable type with the highest weight, empty if none is acceptable. Ties are resolved by
   * the more specific range, then by the order of the offered types.
   *
   * @throws NumberFormatException if a weight is not a number
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

  /** 2 for the type itself, 1 for its family, 0 for any type, -1 if the range does not match. */
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
