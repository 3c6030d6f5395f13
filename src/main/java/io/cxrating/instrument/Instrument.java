package io.cxrating.instrument;

import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A survey's question with its scale: what a score may be and what it means.
 *
 * @param id the ledger's number of it, stable for life
 * @param min the lowest score; at most {@code max}, both finite
 * @param max the highest score
 * @param lowerIsBetter whether a low score is what one hopes for, as where effort is asked for
 * @param topBoxFrom from which score on, towards the better end, somebody counts as won over; null
 *     where no such share is asked for
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
    if (!(min < max) || !Double.isFinite(max - min)) {
      throw new IllegalArgumentException("The scale is to have a finite min below a finite max");
    }
    if (kind == Kind.NPS && (min != 0 || max != 10 || lowerIsBetter)) {
      throw new IllegalArgumentException("An NPS is asked on a scale from 0 to 10, 10 being best");
    }
    if (kind.isWhole() && (min != Math.rint(min) || max != Math.rint(max))) {
      throw new IllegalArgumentException("Scores of this kind are whole numbers");
    }
    if (topBoxFrom != null && !(topBoxFrom >= min && topBoxFrom <= max)) {
      throw new IllegalArgumentException("The top box is to begin on the scale");
    }
    for (double code : blankCodes) {
      if (!Double.isFinite(code) || (code >= min && code <= max)) {
        throw new IllegalArgumentException("A blank code is a finite number off the scale");
      }
    }
    blankCodes = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(blankCodes));
  }

  /** Whether that may be answered: a score on the scale, a whole one where the kind wants that. */
  public boolean isOnScale(double score) {
    return score >= min && score <= max && (!kind.isWhole() || score == Math.rint(score));
  }

  /** Whether that stands for an answer without a score. */
  public boolean isBlank(double score) {
    return blankCodes.contains(score + 0.0);
  }
}
