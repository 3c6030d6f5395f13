package io.cxrating.emotion;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cxrating.figures.Basis;
import io.cxrating.standard.model.EmotionCluster;
import io.cxrating.stats.Reason;
import io.cxrating.stats.ShareEstimate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The inferred emotions of customers.
 *
 * @param inferred always true: an emotion is inferred, never observed
 * @param inferredBy {@code person} or {@code model}; null if the standard does not say
 * @param notice the same as a sentence
 */
public record EmotionAnswer(
    @JsonUnwrapped Basis basis,
    String measure,
    boolean inferred,
    @Nullable String inferredBy,
    String notice,
    List<Row> rows) {

  /**
   * The unit, touchpoint and category of a row; null for what the answer is not split by.
   *
   * @param ownOnly without the units below
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Place(
      String touchpoint,
      @Nullable String unit,
      @Nullable String unitName,
      @Nullable Boolean ownOnly,
      @Nullable String category,
      @Nullable String channel,
      @Nullable AttributeValue attribute,
      @Nullable String period) {}

  /**
   * The attribute that an answer is split by.
   *
   * @param value null for interactions without it
   */
  public record AttributeValue(String key, @Nullable String value) {}

  /**
   * The profile of one touchpoint.
   *
   * @param intended share that evoked an intended emotion, null if none is declared
   * @param clusters shares of the four clusters and of emotions outside of them
   * @param emotions shares of all declared emotions, the largest first
   */
  @Schema(name = "EmotionRow")
  public record Row(
      @JsonUnwrapped Place place,
      List<Reason> reasons,
      @JsonUnwrapped Heard heard,
      List<String> intendedEmotions,
      @Nullable ShareEstimate intended,
      List<ClusterShare> clusters,
      List<EmotionShare> emotions,
      String sentence) {}

  /**
   * The sample behind a profile.
   *
   * @param interactions number of interactions of the slice at the touchpoint
   * @param known number of these with an inferred emotion
   */
  public record Heard(long interactions, long known, long customers, int days) {}

  /** The share of a cluster; the intervals of all clusters hold jointly. */
  public record ClusterShare(EmotionCluster cluster, double share, double lower, double upper) {}

  /** The share of an emotion; the intervals of all emotions hold jointly. */
  public record EmotionShare(
      String emotion,
      EmotionCluster cluster,
      boolean intended,
      double share,
      double lower,
      double upper) {}

  /** One row of a table. */
  record Line(
      @JsonUnwrapped Place place,
      boolean inferred,
      @Nullable String inferredBy,
      long interactions,
      long known,
      @JsonUnwrapped EmotionShare share) {}

  /** One table row for each emotion of each row; rows without a profile have none. */
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
                                row.heard().interactions(),
                                row.heard().known(),
                                share)))
        .toList();
  }
}
