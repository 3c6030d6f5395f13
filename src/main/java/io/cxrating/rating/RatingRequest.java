package io.cxrating.rating;

import io.cxrating.stats.Clusters;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A request for ratings in its normal form: two requests that mean the same are equal.
 *
 * @param depth levels below the slice's unit that rows by unit stand for; at least 1
 * @param monitoring the interval holds for a reader who looks again every day
 */
record RatingRequest(
    Slice slice,
    Breakdown by,
    int depth,
    double confidence,
    Clusters clusters,
    Blocks blocks,
    Method method,
    boolean monitoring) {

  /** What a day shock is taken to last: found from the data, or pinned to days. */
  enum Blocks {
    AUTO,
    DAY
  }

  /** How an interval is made from the effective sample size. */
  enum Method {
    WILSON,
    CLOPPER_PEARSON
  }

  static final Set<String> PARAMETERS =
      Stream.concat(
              Slice.PARAMETERS.stream(),
              Stream.of(
                  "by",
                  "depth",
                  "leaves",
                  "confidence",
                  "clusters",
                  "blocks",
                  "method",
                  "monitoring",
                  "format"))
          .collect(Collectors.toUnmodifiableSet());

  private static final int EVERY_LEVEL = Integer.MAX_VALUE;

  RatingRequest {
    if (monitoring && (slice.from() == null || by.period().isPresent())) {
      throw QueryParameters.invalid(
          "monitoring",
          "Looking every day needs a fixed from and a growing to: give from, and no period in by");
    }
    boolean ofOneCriterion = slice.criterion() != null || by.has(Dimension.CRITERION);
    if (method == Method.CLOPPER_PEARSON && (!ofOneCriterion || monitoring)) {
      throw QueryParameters.invalid(
          "method",
          "clopper-pearson is for one criterion looked at once: by=criterion or criterion=");
    }
  }

  static RatingRequest of(QueryParameters query) {
    Breakdown by = Breakdown.parse(query.text("by"));
    return new RatingRequest(
        Slice.of(query),
        by,
        depth(query, by),
        query.number("confidence", 0.95, 0.5, 0.999),
        clusters(query.text("clusters")),
        query.choice("blocks", Blocks.AUTO),
        query.choice("method", Method.WILSON),
        query.flag("monitoring"));
  }

  RatingRequest withUnit(String resolved) {
    return new RatingRequest(
        slice.withUnit(resolved), by, depth, confidence, clusters, blocks, method, monitoring);
  }

  private static int depth(QueryParameters query, Breakdown by) {
    boolean leaves = query.flag("leaves");
    Integer depth = query.count("depth", null, 1, 100);
    String given = leaves ? "leaves" : "depth";
    if ((leaves || depth != null) && !by.has(Dimension.UNIT)) {
      throw QueryParameters.invalid(given, "It only has a meaning with by=unit");
    }
    if (leaves && depth != null) {
      throw QueryParameters.invalid(given, "Give either depth or leaves");
    }
    return leaves ? EVERY_LEVEL : depth == null ? 1 : depth;
  }

  private static Clusters clusters(String text) {
    return switch (text) {
      case null -> Clusters.CUSTOMER_DAY;
      case "customer,day", "day,customer" -> Clusters.CUSTOMER_DAY;
      case "customer" -> Clusters.CUSTOMER;
      case "interaction" -> Clusters.INTERACTION;
      default ->
          throw QueryParameters.invalid(
              "clusters", "Expected customer,day or customer or interaction");
    };
  }
}
