package io.cxrating.figures.row;

import io.cxrating.stats.rating.RatingEstimate;

/** The size of the sample behind a rating. */
public record Sample(long interactions, long customers, int days) {
  /** The empty sample. */
  public static final Sample NONE = new Sample(0, 0, 0);

  public static Sample of(RatingEstimate estimate) {
    return new Sample(
        estimate.sample().interactions(), estimate.sample().customers(), estimate.sample().days());
  }
}
