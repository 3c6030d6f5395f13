package io.cxrating.figures;

import io.cxrating.standard.model.PublishedVersion;
import io.cxrating.stats.Clusters;
import io.cxrating.stats.EstimateOptions;
import io.cxrating.wire.Parameter;
import io.cxrating.wire.Parameters;
import io.cxrating.wire.QueryParameters;
import io.cxrating.wire.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Confidence level of the intervals, and what they take as independent.
 *
 * @param confidence level of the intervals
 * @param clusters the units of independence
 */
public record Estimation(double confidence, Clusters clusters, Blocks blocks) {

  /** Whether successive days may be dependent. */
  public enum Blocks {
    /** Days may be dependent, unless the data excludes it. */
    AUTO,
    /** Days are independent. */
    DAY
  }

  /** Where nothing is asked for. */
  public static final Estimation USUAL = new Estimation(0.95, Clusters.CUSTOMER_DAY, Blocks.AUTO);

  private static final Parameter<Double> CONFIDENCE =
      Parameter.of(
          "confidence",
          Value.number(0.5, 0.999),
          USUAL.confidence(),
          "Confidence level of intervals and verdicts",
          "0.95");
  private static final Value<Clusters> CLUSTER =
      Value.words(List.of("customer,day", "customer", "interaction"), Estimation::clusters);
  private static final Parameter<Clusters> CLUSTERS =
      Parameter.of(
          "clusters",
          CLUSTER,
          USUAL.clusters(),
          "Clusters that the intervals treat as independent; defaults to customer,day",
          "customer,day");
  private static final Parameter<Clusters> CUSTOMERS =
      Parameter.of(
          "clusters",
          CLUSTER,
          Clusters.CUSTOMER,
          "Clusters that the intervals treat as independent; defaults to customer",
          "customer");
  private static final Parameter<Blocks> BLOCKS =
      Parameter.of(
          "blocks",
          Value.choice(Blocks.class),
          USUAL.blocks(),
          "auto: allows for dependence between successive days; day: treats days as independent",
          "auto");

  /** Its parameters. */
  public static final Parameters PARAMETERS = Parameters.of(CONFIDENCE, CLUSTERS, BLOCKS);

  /** The same, with days as clusters only on request: for what customers do. */
  public static final Parameters OF_CUSTOMERS = Parameters.of(CONFIDENCE, CUSTOMERS, BLOCKS);

  /**
   * Reads it from a query.
   *
   * @param declared the parameters of the query, which include those of the estimation
   */
  static Estimation of(QueryParameters query, Parameters declared) {
    Parameter<Clusters> clusters = declared.all().contains(CUSTOMERS) ? CUSTOMERS : CLUSTERS;
    return new Estimation(query.get(CONFIDENCE), query.get(clusters), query.get(BLOCKS));
  }

  /** The options for the statistics, with the coverage floor of the version that weighs. */
  public EstimateOptions options(PublishedVersion version) {
    return new EstimateOptions(
        confidence, clusters, blocks == Blocks.DAY, version.content().thresholds().coverageFloor());
  }

  private static @Nullable Clusters clusters(String text) {
    return switch (text) {
      case "customer,day", "day,customer" -> Clusters.CUSTOMER_DAY;
      case "customer" -> Clusters.CUSTOMER;
      case "interaction" -> Clusters.INTERACTION;
      default -> null;
    };
  }
}
