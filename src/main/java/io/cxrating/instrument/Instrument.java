package io.cxrating.instrument;

import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A survey question with its scale: the possible scores and their meaning.
 *
 * @param id its number in the ledger, which never changes
 * @param scale the possible scores
 * @param topBoxFrom the score from which, towards the better end, a customer counts as satisfied;
 *     null if there is no top box; a CSAT has one
 * @param blankCodes codes for no score, such as 99 for "don't know"; none is on the scale
 */
public record Instrument(
    int id,
    String key,
    String name,
    Kind kind,
    Scale scale,
    @Nullable Double topBoxFrom,
    SortedSet<Double> blankCodes) {

  /** How the scores are summarised. */
  @Schema(name = "InstrumentKind")
  public enum Kind {
    /** Promoters less detractors; the scale is 0-10. */
    NPS,
    /** The share of satisfied customers, those in the top box. */
    CSAT,
    /** The mean, and the share in the top box, of how easy it was. */
    CES,
    /** The mean, for any other question. */
    OTHER;

    /** Whether a score is a whole number. */
    public boolean isWhole() {
      return this != OTHER;
    }
  }

  /**
   * A scale.
   *
   * @param min the lowest score, below {@code max}; both finite
   * @param max the highest score
   * @param lowerIsBetter whether a low score is the better one, as for a question about effort
   */
  public record Scale(double min, double max, boolean lowerIsBetter) {
    public Scale {
      require(
          min < max && Double.isFinite(max - min),
          "max",
          "`min` and `max` must be finite, and `min` less than `max`");
    }
  }

  public Instrument {
    double min = scale.min();
    double max = scale.max();
    require(
        kind != Kind.NPS || (min == 0 && max == 10 && !scale.lowerIsBetter()),
        "kind",
        "An NPS requires a scale from 0 to 10 on which 10 is best");
    require(
        !kind.isWhole() || (min == Math.rint(min) && max == Math.rint(max)),
        "min",
        "`min` and `max` of this kind must be whole numbers");
    require(
        topBoxFrom == null || (topBoxFrom >= min && topBoxFrom <= max),
        "topBoxFrom",
        "`topBoxFrom` must be on the scale");
    require(
        kind != Kind.CSAT || topBoxFrom != null, "topBoxFrom", "This kind requires `topBoxFrom`");
    for (double code : blankCodes) {
      require(
          Double.isFinite(code) && (code < min || code > max),
          "blankCodes",
          "A blank code must be a finite number outside of the scale");
    }
    blankCodes = Collections.unmodifiableSortedSet(new TreeSet<>(blankCodes));
  }

  private static void require(boolean holds, String field, String detail) {
    if (!holds) {
      throw new ProblemException(ProblemCode.INVALID, detail, field);
    }
  }

  /** The same instrument with its number in the ledger. */
  Instrument withId(int stored) {
    return new Instrument(stored, key, name, kind, scale, topBoxFrom, blankCodes);
  }

  /** Whether the score is valid: on the scale, and whole if the kind requires it. */
  public boolean isOnScale(double score) {
    return score >= scale.min()
        && score <= scale.max()
        && (!kind.isWhole() || score == Math.rint(score));
  }

  /** Whether the code stands for an answer without a score. */
  public boolean isBlank(double score) {
    return blankCodes.contains(score + 0.0);
  }

  /**
   * Whether this can replace {@code stored} for existing answers: the question stays the same on
   * the same scale, and every existing code for no score stays one.
   */
  boolean canReplace(Instrument stored) {
    return kind == stored.kind
        && scale.equals(stored.scale)
        && blankCodes.containsAll(stored.blankCodes);
  }
}
