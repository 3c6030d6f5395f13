package io.cxrating.figures;

import io.cxrating.standard.model.PublishedVersion;
import io.cxrating.stats.Clusters;
import io.cxrating.stats.EstimateOptions;
import io.cxrating.wire.Parameter;
import io.cxrating.wire.Parameters;
import io.cxrating.wire.QueryParameters;
import io.cxrating.wire.Value;
import java.util.List;

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

  private static final Parameter<Double> CONFIDENCE =
      Parameter.of(
          "confidence", Value.number(0.5, 0.999), 0.95, "Level of intervals and verdicts", "0.95");
  private static final Value<Clusters> CLUSTER =
      Value.words(List.of("customer,day", "customer", "interaction"), Estimation::clusters);
  private static final Parameter<Clusters> CLUSTERS =
      Parameter.of(
          "clusters",
          CLUSTER,
          Clusters.CUSTOMER_DAY,
          "What the intervals take as independent; customer,day if absent",
          "customer,day");
  private static final Parameter<Clusters> CUSTOMERS =
      Parameter.of(
          "clusters",
          CLUSTER,
          Clusters.CUSTOMER,
          "What the intervals take as independent; customer if absent",
          "customer");
  private static final Parameter<Blocks> BLOCKS =
      Parameter.of(
          "blocks",
          Value.choice(Blocks.class),
          Blocks.AUTO,
          "auto: days that may follow each other count for less; day: as if they were independent",
          "auto");

  /** Its parameters. */
  public static final Parameters PARAMETERS = Parameters.of(CONFIDENCE, CLUSTERS, BLOCKS);

  /** The same where days are clusters only if that is asked for: for what customers do. */
  public static final Parameters OF_CUSTOMERS = Parameters.of(CONFIDENCE, CUSTOMERS, BLOCKS);

  /** Reads it from a query. */
  public static Estimation of(QueryParameters query) {
    return of(query, CLUSTERS);
  }

  /** Reads it from a query with the parameters {@link #OF_CUSTOMERS}. */
  public static Estimation ofCustomers(QueryParameters query) {
    return of(query, CUSTOMERS);
  }

  private static Estimation of(QueryParameters query, Parameter<Clusters> clusters) {
    return new Estimation(query.get(CONFIDENCE), query.get(clusters), query.get(BLOCKS));
  }

  /** As the statistics want it, with the floor of the version that weighs. */
  public EstimateOptions options(PublishedVersion version) {
    return new EstimateOptions(
        confidence, clusters, blocks == Blocks.DAY, version.content().coverageFloor());
  }

  private static Clusters clusters(String text) {
    return switch (text) {
      case "customer,day", "day,customer" -> Clusters.CUSTOMER_DAY;
      case "customer" -> Clusters.CUSTOMER;
      case "interaction" -> Clusters.INTERACTION;
      default -> null;
    };
  }
}
