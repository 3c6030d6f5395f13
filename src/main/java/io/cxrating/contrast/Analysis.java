package io.cxrating.contrast;

import io.cxrating.stats.Reason;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One way to look at a survey and at what was observed.
 *
 * @param needs what an answer has to belong to so that it can take part
 * @param used rows that took part: answers, invitations or interactions
 * @param without answers that could not, since they lack what is needed
 * @param reasons why there is nothing to say, or what it lacks
 */
public record Analysis(
    Topic analysis,
    Need needs,
    long used,
    long without,
    List<Reason> reasons,
    String sentence,
    List<Figure> figures) {

  /** What is looked at. */
  public enum Topic {
    /** The figure of the survey itself. */
    SCORE,
    /** The rating of the same slice. */
    RATING,
    /** Who answered, and what is not known of the others. */
    RESPONSE,
    /** Whether those who answered were treated like those who did not. */
    SELF_SELECTION,
    /** The figure of everybody who was asked. */
    CORRECTED,
    /** How long after the experience it was answered. */
    RETROSPECTION,
    /** Interactions of which survey and standard say the opposite. */
    DISAGREEMENT,
    /** Both figures of each unit. */
    UNITS,
    /** Both figures of each period, and the changes between them. */
    PERIODS,
    /** Whether units that do well in one do well in the other. */
    AGREEMENT,
    /** What each can tell apart. */
    RESOLVING_POWER,
    /** What each says of what customers do later. */
    PREDICTION
  }

  /** What an answer has to belong to. */
  @Schema(name = "NeededRows")
  public enum Need {
    /** Any answer will do. */
    ANSWER,
    /** The answer is about an interaction that is known. */
    INTERACTION,
    /** Interactions alone: no answer takes part. */
    NO_ANSWER
  }

  /** Nothing can be said, and why. */
  static Analysis none(
      Topic topic, Need needs, long without, List<Reason> reasons, String sentence) {
    return new Analysis(
        topic,
        needs,
        0,
        without,
        reasons,
        sentence,
        List.of(Figure.none(topic.name().toLowerCase(java.util.Locale.ROOT), reasons)));
  }
}
