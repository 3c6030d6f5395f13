package io.cxrating.emotion;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cxrating.figures.Basis;
import io.cxrating.standard.model.EmotionCluster;
import io.cxrating.stats.Reason;
import io.cxrating.stats.ShareEstimate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What customers are concluded to have felt.
 *
 * @param inferred always true: a feeling is concluded, never observed
 * @param inferredBy {@code person} or {@code model}; null where the standard does not say
 * @param notice the same to be read aloud
 */
public record EmotionAnswer(
    @JsonUnwrapped Basis basis,
    String measure,
    boolean inferred,
    String inferredBy,
    String notice,
    List<Row> rows) {

  /**
   * Where, and whose; null for what the answer does not cut by.
   *
   * @param ownOnly without the units below
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Place(
      String touchpoint,
      String unit,
      String unitName,
      Boolean ownOnly,
      String category,
      String channel,
      String period) {}

  /**
   * The profile of one touchpoint.
   *
   * @param interactions of the slice at the touchpoint
   * @param known those with an inferred emotion
   * @param intended share that evoked an intended emotion, null where none is declared
   * @param clusters shares of the four clusters and of what belongs to none
   * @param emotions shares of all declared emotions, the largest first
   */
  @Schema(name = "EmotionRow")
  public record Row(
      @JsonUnwrapped Place place,
      List<Reason> reasons,
      long interactions,
      long known,
      long customers,
      int days,
      List<String> intendedEmotions,
      ShareEstimate intended,
      List<ClusterShare> clusters,
      List<EmotionShare> emotions,
      String sentence) {}

  /** The share of a cluster; the intervals of all clusters hold together. */
  public record ClusterShare(EmotionCluster cluster, double share, double lower, double upper) {}

  /** The share of an emotion; the intervals of all emotions hold together. */
  public record EmotionShare(
      String emotion,
      EmotionCluster cluster,
      boolean intended,
      double share,
      double lower,
      double upper) {}

  /** One line of a table. */
  record Line(
      @JsonUnwrapped Place place,
      boolean inferred,
      String inferredBy,
      long interactions,
      long known,
      @JsonUnwrapped EmotionShare share) {}

  /** A line for each emotion of each row; rows without a profile have none. */
  List<Line> lines() {
    return rows.stream()
        .flatMap(
            row ->
                row.emotions().stream()
                    .map(
                        share ->
                            new Line(
                                row.place(),
                                inferred,
                                inferredBy,
                                row.interactions(),
                                row.known(),
                                share)))
        .toList();
  }
}
