package io.cxrating.contrast;

import io.cxrating.stats.survey.SurveyScale.Mood;

/** The ways in which standard and survey can contradict each other about one interaction. */
public enum Disagreement {
  /** Every observed criterion was met, and the customer is a detractor, or dissatisfied. */
  MET_YET_DETRACTOR,
  /** Every observed criterion was missed, and the customer is a promoter, or satisfied. */
  MISSED_YET_PROMOTER;

  boolean isMet() {
    return this == MET_YET_DETRACTOR;
  }

  Mood mood() {
    return isMet() ? Mood.UNHAPPY : Mood.HAPPY;
  }
}
