package io.cxrating.contrast;

import io.cxrating.stats.Reason;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One analysis of a survey and the observed facts.
 *
 * @param needs the requirement for an answer to be used
 * @param used number of answers, invitations or interactions used
 * @param without answers that do not meet the requirement
 * @param reasons why there is no result, or what limits it
 */
public record Analysis(
    Topic analysis,
    Need needs,
    long used,
    long without,
    List<Reason> reasons,
    String sentence,
    List<ContrastFigure> figures) {

  /** The topics of the analyses. */
  public enum Topic {
    /** The figure of the survey itself. */
    SCORE,
    /** The rating of the same slice. */
    RATING,
    /** The response rate, and the bounds that non-response leaves. */
    RESPONSE,
    /** Whether respondents and non-respondents were treated alike. */
    SELF_SELECTION,
    /** The survey's figure adjusted for non-response. */
    CORRECTED,
    /** The delay between experience and answer. */
    RETROSPECTION,
    /** Interactions for which survey and standard contradict each other. */
    DISAGREEMENT,
    /** Both figures of each unit. */
    UNITS,
    /** Both figures of each period, and the changes between them. */
    PERIODS,
    /** Whether units that are good in one figure are good in the other. */
    AGREEMENT,
    /** The resolution of each figure: the differences it can detect. */
    RESOLVING_POWER,
    /** How well each predicts what customers do later. */
    PREDICTION
  }

  /** The requirement for an answer to be used. */
  @Schema(name = "NeededRows")
  public enum Need {
    /** Any answer is used. */
    ANSWER,
    /** The answer names a known interaction. */
    INTERACTION,
    /** Only interactions are used, no answers. */
    NO_ANSWER
  }

  /** An analysis without a result, with the reasons. */
  static Analysis none(
      Topic topic, Need needs, long without, List<Reason> reasons, String sentence) {
    return new Analysis(
        topic,
        needs,
        0,
        without,
        reasons,
        sentence,
        List.of(ContrastFigure.none(topic.name().toLowerCase(java.util.Locale.ROOT), reasons)));
  }
}
