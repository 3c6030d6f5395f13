package io.cxrating.rating;

import io.cxrating.standard.PublishedVersion;
import io.cxrating.stats.Clusters;
import io.cxrating.stats.EstimateOptions;
import java.util.Set;

/**
 * How sure an interval is to be, and of what.
 *
 * @param confidence level of the intervals
 * @param clusters what they take as independent
 */
public record Estimation(double confidence, Clusters clusters, Blocks blocks) {

  /** Whether days may follow the day before. */
  public enum Blocks {
    /** They may, as far as the data leaves that open. */
    AUTO,
    /** Never: days are independent. */
    DAY
  }

  /** The names of its parameters. */
  public static final Set<String> PARAMETERS = Set.of("confidence", "clusters", "blocks");

  /** Reads it from a query. */
  public static Estimation of(QueryParameters query) {
    return new Estimation(
        query.number("confidence", 0.95, 0.5, 0.999),
        clusters(query.text("clusters")),
        query.choice("blocks", Blocks.AUTO));
  }

  /** As the statistics want it, with the floor of the version that weighs. */
  public EstimateOptions options(PublishedVersion version) {
    return new EstimateOptions(
        confidence, clusters, blocks == Blocks.DAY, version.content().coverageFloor());
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
