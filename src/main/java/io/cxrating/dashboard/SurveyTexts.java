package io.cxrating.dashboard;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The texts of the pages about surveys and outcomes, in English. Apart from {@link Texts}, since a
 * bundle holds at most three hundred; a translation is a file {@code
 * messages/survey_de.properties}.
 */
@MessageBundle(value = "survey", locale = "en")
interface SurveyTexts {

  @Message("Rating and survey of {name}")
  String contrastOf(String name);

  @Message("CXRating")
  String cxRating();

  @Message("Survey")
  String survey();

  @Message("Cut by")
  String cutBy();

  @Message("Foretelling")
  String foretelling();

  @Message("nothing")
  String noOutcome();

  @Message(
      "No answer of this survey is known in this slice. Post invitations and answers with an ingest key to /api/v1/survey-answers, or choose another survey or slice above.")
  String nobodyAnswered();

  @Message("What the answers say: {figure}")
  String surveyLevel(String figure);

  @Message("What was observed: CXRating")
  String observedLevel();

  @Message(
      "{figure} as it is, corrected, and had everybody answered, with 95 % intervals. The table below has the same figures.")
  String levelsChart(String figure);

  @Message("The CXRating with its 95 % interval. The table below has the same figures.")
  String ratingChart();

  @Message("{figure} with 95 % intervals. The table below has the same figures.")
  String cutsChart(String figure);

  @Message("Figure")
  String figure();

  @Message("Value")
  String value();

  @Message("Remark")
  String remark();

  @Message("{count} of {all}")
  String outOf(String count, String all);

  @Message("{name}: {subject}")
  String nameOf(String name, String subject);

  @Message("from {count}")
  String madeOf(String count);

  @Message("found")
  String isFound();

  @Message("not more than chance explains")
  String notFound();

  @Message("Made from {count} answers or invitations.")
  String usedAnswers(String count);

  @Message("Made from {count} rows that belong to a known interaction.")
  String usedInteractions(String count);

  @Message("Made from {count} interactions; needs no answer.")
  String usedNoAnswer(String count);

  @Message("Does without {count} answers that lack what it needs.")
  String didWithout(String count);

  @Message("What {figure} is made of")
  String topicScore(String figure);

  @Message("Who answered")
  String topicResponse();

  @Message("Were those who answered treated like the others?")
  String topicSelection();

  @Message("Corrected for who answered")
  String topicCorrected();

  @Message("How late it was answered")
  String topicRetrospection();

  @Message("Where both say the opposite")
  String topicDisagreement();

  @Message("Do both agree on the units?")
  String topicAgreement();

  @Message("What each can tell apart")
  String topicResolving();

  @Message("What each says of what customers do later")
  String topicPrediction();

  @Message("Changes from period to period")
  String changesOfPeriods();

  @Message("Promoters")
  String promoters();

  @Message("Passives")
  String passives();

  @Message("Detractors")
  String detractors();

  @Message("Satisfied")
  String satisfied();

  @Message("Neither")
  String neitherMood();

  @Message("Dissatisfied")
  String dissatisfied();

  @Message("Response rate")
  String responseRate();

  @Message("{figure}, had everybody answered")
  String surveyBounds(String figure);

  @Message("CXRating of those who answered")
  String ratingAnswered();

  @Message("CXRating of those who did not")
  String ratingNotAnswered();

  @Message("{figure} of these answers as it is")
  String surveyPlain(String figure);

  @Message("{figure}, corrected for who answered")
  String surveyCorrected(String figure);

  @Message("Answers that would say as much unweighted")
  String effectiveAnswers();

  @Message("Weights that were cut")
  String trimmedWeights();

  @Message("Left out, since nothing of them was observed")
  String withoutObservation();

  @Message("How like all others those who answered were, criterion by criterion")
  String balance();

  @Message("Imbalance before")
  String balanceBefore();

  @Message("Imbalance after")
  String balanceAfter();

  @Message("Days until half had answered")
  String delayMedian();

  @Message("Days until nine in ten had answered")
  String delayMost();

  @Message("Change of {figure} for each day later")
  String slopePerDay(String figure);

  @Message("Everything met, and yet unhappy")
  String metYetUnhappy();

  @Message("Nothing met, and yet happy")
  String missedYetHappy();

  @Message("Show where everything was met, and the customer was unhappy")
  String showMetYetUnhappy();

  @Message("Show where nothing was met, and the customer was happy")
  String showMissedYetHappy();

  @Message("Rank correlation of the units")
  String rankCorrelation();

  @Message("Highest that chance lets be seen")
  String highestVisible();

  @Message("Rank correlation without chance")
  String disattenuated();

  @Message("Reliability")
  String reliability();

  @Message("Pairs of units told apart")
  String pairsToldApart();

  @Message("Answers needed to be as sure as the rating")
  String answersNeeded();

  @Message("Foretells (AUC), over all that was observed")
  String foretellsAll();

  @Message("Foretells (AUC)")
  String foretells();

  @Message("Difference of both")
  String foretellsGap();

  @Message("Change of {figure}")
  String changeOf(String figure);

  @Message("Score")
  String score();

  @Message("Answered")
  String answeredAt();

  @Message("Back to the contrast")
  String backToContrast();

  @Message("No interaction of this slice contradicts its answer in this way.")
  String noContradiction();

  @Message("Outcome")
  String outcome();

  @Message("Where to set a target")
  String whereToSet();

  @Message("Achieved, unit by unit")
  String achievedByUnit();

  @Message("Achieved")
  String achieved();

  @Message("Known of")
  String outcomeKnown();

  @Message("What goes with it")
  String goesWith();

  @Message("Verdict")
  String verdict();

  @Message("Declared weight")
  String declaredWeight();

  @Message("Evidenced weight")
  String evidencedWeight();

  @Message("Points more where met")
  String riskDifference();

  @Message("matters")
  String matters();

  @Message("Goes with an outcome")
  String evidenceColumn();

  @Message("{outcome}: {effect}")
  String alongOutcome(String outcome, String effect);

  @Message(
      "the odds are {ratio} times ({interval}) those where it is not met, the other criteria equal")
  String odds(String ratio, String interval);

  @Message("no evidence")
  String noEvidence();

  @Message("goes against it")
  String worksAgainst();

  @Message("repeats others")
  String redundant();

  @Message("too few to judge")
  String tooFew();

  @Message("Along {measure}")
  String alongMeasure(String measure);

  @Message("Shares in percent with 95 % intervals. The table below has the same figures.")
  String shareChart();

  @Message(
      "Points that more achieve it where a criterion was met, with 95 % intervals. The table below has the same figures.")
  String effectChart();
}
