package io.cxrating.instrument;

import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A survey's question with its scale: what a score may be and what it means.
 *
 * @param id the ledger's number of it, stable for life
 * @param min the lowest score; at most {@code max}, both finite
 * @param max the highest score
 * @param lowerIsBetter whether a low score is what one hopes for, as where effort is asked for
 * @param topBoxFrom from which score on, towards the better end, somebody counts as won over; null
 *     where no such share is asked for; a CSAT has one
 * @param blankCodes what stands for no score, such as 99 for "don't know"; none lies on the scale
 */
public record Instrument(
    int id,
    String key,
    String name,
    Kind kind,
    double min,
    double max,
    boolean lowerIsBetter,
    Double topBoxFrom,
    SortedSet<Double> blankCodes) {

  /** What is made of the scores. */
  @Schema(name = "InstrumentKind")
  public enum Kind {
    /** Promoters less detractors; the scale is 0-10. */
    NPS,
    /** The share of the satisfied, those in the top box. */
    CSAT,
    /** The mean, and the share in the top box, of how easy it was. */
    CES,
    /** The mean, of whatever was asked. */
    OTHER;

    /** Whether a score is a whole number. */
    public boolean isWhole() {
      return this != OTHER;
    }
  }

  public Instrument {
    require(min < max && Double.isFinite(max - min), "max", "A scale has a finite min below max");
    require(
        kind != Kind.NPS || (min == 0 && max == 10 && !lowerIsBetter),
        "kind",
        "An NPS is asked on a scale from 0 to 10, 10 being best");
    require(
        !kind.isWhole() || (min == Math.rint(min) && max == Math.rint(max)),
        "min",
        "Scores of this kind are whole numbers, and so are the ends of the scale");
    require(
        topBoxFrom == null || (topBoxFrom >= min && topBoxFrom <= max),
        "topBoxFrom",
        "The top box begins on the scale");
    require(
        kind != Kind.CSAT || topBoxFrom != null,
        "topBoxFrom",
        "Who counts as satisfied is to be said");
    for (double code : blankCodes) {
      require(
          Double.isFinite(code) && (code < min || code > max),
          "blankCodes",
          "A blank code is a finite number off the scale");
    }
    blankCodes = Collections.unmodifiableSortedSet(new TreeSet<>(blankCodes));
  }

  private static void require(boolean holds, String field, String detail) {
    if (!holds) {
      throw new ProblemException(ProblemCode.INVALID, detail, field);
    }
  }

  /** The same under its number in the ledger. */
  Instrument withId(int stored) {
    return new Instrument(stored, key, name, kind, min, max, lowerIsBetter, topBoxFrom, blankCodes);
  }

  /** Whether that may be answered: a score on the scale, a whole one where the kind wants that. */
  public boolean isOnScale(double score) {
    return score >= min && score <= max && (!kind.isWhole() || score == Math.rint(score));
  }

  /** Whether that stands for an answer without a score. */
  public boolean isBlank(double score) {
    return blankCodes.contains(score + 0.0);
  }

  /**
   * Whether {@code stored} answers can be read by this: what was asked stays the same question on
   * the same scale, and no code that stood for no score becomes a mistake.
   */
  boolean canReplace(Instrument stored) {
    return kind == stored.kind
        && min == stored.min
        && max == stored.max
        && lowerIsBetter == stored.lowerIsBetter
        && blankCodes.containsAll(stored.blankCodes);
  }
}
