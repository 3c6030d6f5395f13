package io.cxrating.dashboard;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * Every text of the pages, in English. A translation is a file {@code messages/msg_de.properties}
 * with a line for each method here.
 */
@MessageBundle(locale = "en")
interface Texts {
  // Around every page

  @Message("CXRating")
  String product();

  @Message("Skip to the content")
  String skip();

  @Message("Pages")
  String menu();

  @Message("Overview")
  String overview();

  @Message("Compare")
  String compare();

  @Message("Rating and NPS")
  String contrast();

  @Message("Sign out")
  String signOut();

  @Message("Light or dark")
  String theme();

  @Message("Rows as CSV")
  String csv();

  // Sign in

  @Message("Sign in")
  String signIn();

  @Message("Your key")
  String key();

  @Message("A key starts with cxr_. Whoever runs this service makes one for you.")
  String keyHint();

  @Message("This key is not known here, or it was revoked.")
  String keyUnknown();

  // What went wrong

  @Message("This page cannot be shown")
  String wrong();

  @Message("Back to the overview")
  String backToOverview();

  @Message("Your key is not made for this page. Sign in with another one, or ask whoever made it.")
  String wrongRole();

  @Message("Try again in a few seconds.")
  String tryAgain();

  // Ratings anywhere

  @Message("Rating")
  String rating();

  @Message("95 % interval")
  String interval();

  @Message("Band")
  String band();

  @Message("{name}, likely")
  String bandLikely(String name);

  @Message("Status")
  String status();

  @Message("reliable")
  String reliable();

  @Message("provisional")
  String provisional();

  @Message("insufficient")
  String insufficient();

  @Message("Interactions")
  String interactions();

  @Message("Coverage")
  String coverage();

  @Message("Unit")
  String unit();

  // Filters

  @Message("Filters")
  String filters();

  @Message("Standard")
  String standard();

  @Message("From")
  String from();

  @Message("Until")
  String until();

  @Message("Touchpoint")
  String touchpoint();

  @Message("What customers need")
  String category();

  @Message("Channel")
  String channel();

  @Message("All")
  String all();

  @Message("Show")
  String show();

  @Message("Clear")
  String clear();

  // What a standard demands

  @Message("at most {limit}")
  String atMost(String limit);

  @Message("at least {limit}")
  String atLeast(String limit);

  @Message("yes")
  String yes();

  @Message("no")
  String no();

  @Message("nothing yet")
  String nothingDemanded();

  @Message("not observed")
  String notObserved();

  @Message("essential")
  String essential();

  // The standard as a page

  @Message("What makes it great")
  String whatMakesItGreat();

  @Message(
      "{touchpoints} {#if touchpoints == 1}touchpoint{#else}touchpoints{/if}, {criteria} {#if criteria == 1}criterion{#else}criteria{/if}, {essential} of them essential.")
  String sizeOfStandard(int touchpoints, int criteria, long essential);

  @Message("Held against what happened, that makes a rating of {rating} ({interval}), {status}.")
  String cameToRating(String rating, String interval, String status);

  @Message("What happened cannot be rated by it: {why}.")
  String cameToNoRating(String why);

  @Message("{share} of the weight")
  String shareOfWeight(String share);

  @Message("Weight")
  String weight();

  @Message("Missed by")
  String missedBy();

  @Message("see the misses")
  String missedRows();

  @Message(
      "Attainment of each criterion with its 95 % interval. The table below has the same figures.")
  String attainmentChart();

  @Message("Meant to feel")
  String intendedEmotions();

  @Message("serves: {outcome}")
  String serves(String outcome);

  @Message("“{need}”: {demanded}")
  String exception(String need, String demanded);

  @Message("{met}, tolerated {half}")
  String withHalf(String met, String half);

  @Message("No criterion says yet what makes this touchpoint great.")
  String noCriteria();

  @Message("What customers achieve or do later")
  String outcomesTitle();

  @Message("observed, and posted as an outcome")
  String outcomePosted();

  @Message("follows from the interactions: not seen again within {days} days")
  String outcomeNoContact(int days);

  @Message("follows from the interactions: seen again within {days} days")
  String outcomeReturns(int days);

  @Message("What sets customers apart: what they need")
  String needsTitle();

  @Message("What has to be observed")
  String factsTitle();

  @Message("Fact")
  String fact();

  @Message("Kind")
  String kind();

  @Message("Unit of measure")
  String unitOfMeasure();

  @Message("Values")
  String valuesTitle();

  @Message("number")
  String typeNumber();

  @Message("count")
  String typeCount();

  @Message("yes or no")
  String typeBoolean();

  @Message("one of some words")
  String typeCategory();

  @Message("Versions")
  String versions();

  @Message("Version")
  String version();

  @Message("In force from")
  String inForceFrom();

  @Message("Published (UTC)")
  String published();

  @Message("Digest")
  String digest();

  @Message("the beginning")
  String fromTheBeginning();

  @Message("shown")
  String shownVersion();

  @Message("show version {version}")
  String showVersion(String version);

  @Message("what sets version {version} apart")
  String compareVersion(String version);

  @Message("What changed from version {from} to version {to}")
  String changesFrom(String from, String to);

  @Message("Nothing: both mean the same.")
  String noChanges();

  @Message("Part")
  String part();

  @Message("Before")
  String before();

  @Message("After")
  String after();

  @Message("added")
  String added();

  @Message("removed")
  String removed();

  @Message("changed")
  String changed();

  @Message("What the lint says")
  String lintTitle();

  @Message("Nothing. Every criterion is observable, and every number has a unit.")
  String lintSilent();

  @Message("cannot work")
  String severityError();

  @Message("doubtful")
  String severityWarning();

  @Message("worth knowing")
  String severityInfo();

  @Message("Finding")
  String finding();

  @Message("Where")
  String where();

  @Message("What")
  String what();

  @Message("Try a draft")
  String tryDraft();

  // A draft of a standard

  @Message("A draft of {name}")
  String draftOf(String name);

  @Message(
      "Change the standard below, or paste another version of it, and see what its ratings would be on what was observed. Nothing is stored and nobody else sees it; a steward publishes over the API.")
  String draftHint();

  @Message("Draft, as YAML or JSON")
  String draftText();

  @Message("Try it")
  String tryIt();

  @Message("Changes by unit as CSV")
  String draftCsv();

  @Message("Tried on")
  String triedOn();

  @Message("choose another slice")
  String anotherSlice();

  @Message("This draft cannot be tried")
  String draftRefused();

  @Message("What the draft would change")
  String draftChanges();

  @Message(
      "Nothing was observed yet that the draft could be tried on; it can be read, and this is what the lint says.")
  String draftUntried();

  @Message("Published, it would be version {version}, in force from {day}. Nothing was stored.")
  String wouldBeVersion(String version, String day);

  @Message("It says what version {version} says already.")
  String isVersion(String version);

  @Message("All touchpoints")
  String allTouchpoints();

  @Message("By unit")
  String byUnit();

  @Message("Published")
  String ratedNow();

  @Message("Draft")
  String ratedByDraft();

  @Message("Difference")
  String gap();

  @Message(
      "Draft minus published, in points, with 95 % intervals. The table below has the same figures.")
  String gapChart();

  @Message("not there")
  String notThere();

  @Message("In words")
  String inWords();

  @Message("since {day}")
  String sinceDay(String day);

  @Message("until {day}")
  String untilDay(String day);

  // One interaction

  @Message("What was promised, and what happened")
  String promised();

  @Message("Promised")
  String demanded();

  @Message("Tolerated")
  String toleratedUpTo();

  @Message(
      "{met} of {observed} observed criteria were met{#if tolerated > 0}, {tolerated} tolerated{/if}{#if missed > 0}, {missed} missed{/if}.")
  String metOf(String met, String observed, long tolerated, long missed);

  @Message("{count} {#if count == 1}was{#else}were{/if} not observed, which counts neither way.")
  String leftUnobserved(long count);

  @Message("What was missed includes something essential.")
  String essentialMissed();

  @Message("No version of the standard was in force on {day}: nothing was promised yet.")
  String nothingInForce(String day);

  @Message("The standard in force that day does not declare this touchpoint.")
  String touchpointNotDeclared();

  @Message("About this interaction")
  String aboutInteraction();

  @Message("When")
  String when();

  @Message("Customer")
  String customer();

  @Message("named; who it is, nobody can read here")
  String customerKnown();

  @Message("not named")
  String customerUnknown();

  @Message("Journey")
  String journey();

  @Message("Told by")
  String toldBy();

  @Message("Came in")
  String received();

  @Message("{when}, as revision {revision}")
  String corrected(String when, String revision);

  @Message("Facts that no criterion asks for")
  String otherFacts();

  @Message("The journey that it belongs to")
  String journeyAround();

  @Message("this one")
  String thisOne();

  @Message("What the customer said")
  String saidTitle();

  @Message("Question")
  String question();

  @Message("Answer")
  String answer();

  @Message("Scale")
  String scaleTitle();

  @Message("Later")
  String laterTitle();

  @Message("{min} to {max}, {#if lowerIsBetter}lower{#else}higher{/if} is better")
  String scale(String min, String max, boolean lowerIsBetter);

  @Message("{days} days later")
  String daysLater(String days);

  @Message("{days} days before it happened")
  String daysBefore(String days);

  @Message("asked, no answer")
  String noAnswer();

  @Message("answered without a score")
  String noScore();

  // Overview

  @Message("All units")
  String everything();

  @Message("{name} itself")
  String itself(String name);

  @Message("The parts of {name}")
  String partsOf(String name);

  @Message("More about {name}")
  String moreAbout(String name);

  @Message("Rank")
  String rank();

  @Message("True rank")
  String ranks();

  @Message("certain")
  String rankCertain();

  @Message("{best} to {worst}")
  String rankRange(String best, String worst);

  @Message("Parts of {name}")
  String below(String name);

  @Message("Ratings of the units with their 95 % intervals. The table below has the same figures.")
  String overviewChart();

  @Message("Ratings and ranks")
  String overviewTable();

  @Message("Sorted by")
  String sortedBy();

  @Message("Rank")
  String byRank();

  @Message("Name")
  String byName();

  @Message("Interactions")
  String byInteractions();

  @Message("Level")
  String level();

  @Message("Directly below")
  String directlyBelow();

  @Message("Lowest")
  String lowestLevel();

  @Message("Compare these units")
  String compareThese();

  @Message("Ratings as CSV")
  String ratingsCsv();

  @Message("Ranks as CSV")
  String rankingCsv();

  @Message("No standard is declared yet")
  String noStandard();

  @Message(
      "A standard says what makes an experience great; without one nothing can be rated. To look around first, start the service on an empty ledger with CXRATING_DEMO=true: it loads a simulated company. To begin with your own, publish a standard and the units of your organisation.")
  String noStandardNext();

  @Message("No interaction has come in yet")
  String noData();

  @Message(
      "The standard is there and waits for observations. Post interactions with an ingest key to /api/v1/interactions; they are rated as soon as they are acknowledged.")
  String noDataNext();

  @Message("The table behind this chart")
  String tableBehind();

  @Message("Where this is")
  String place();

  // Unit

  @Message("Parts of this unit")
  String parts();

  @Message("Great experiences")
  String great();

  @Message("of the interactions met everything that was observed")
  String greatMeans();

  @Message("Essentials met")
  String essentials();

  @Message("of the interactions missed nothing essential")
  String essentialsMeans();

  // In words, since a dash before a negative number is read as a minus.
  @Message("{lower} to {upper}")
  String between(String lower, String upper);

  @Message("of {customers} customers on {days} days")
  String ofCustomers(String customers, String days);

  @Message("Where points are lost")
  String losses();

  @Message(
      "Points lost by each criterion with their intervals, the largest first. The table below has the same figures.")
  String lossesChart();

  @Message("Criterion")
  String criterion();

  @Message("Points lost")
  String pointsLost();

  @Message("Attained")
  String attained();

  @Message("Interactions that missed it")
  String rowsOf();

  @Message("Show")
  String showRows();

  @Message("Show the interactions that missed: {criterion}")
  String showRowsOf(String criterion);

  @Message("never missed")
  String neverMissed();

  @Message("Nothing is lost here: every criterion that was observed was met.")
  String nothingLost();

  @Message("From period to period")
  String trend();

  @Message(
      "The rating of each period with its interval, between control limits, with changes of level marked. The table below has the same figures.")
  String trendChart();

  @Message("Period")
  String period();

  @Message("Control limits")
  String limits();

  @Message("Signals")
  String signals();

  @Message("level changed")
  String levelChanged();

  @Message("beyond a limit")
  String beyondLimit();

  @Message("end of a run on one side")
  String oneSide();

  @Message("end of a steady trend")
  String steadyTrend();

  @Message("Day")
  String byDay();

  @Message("Week")
  String byWeek();

  @Message("Month")
  String byMonth();

  @Message("Quarter")
  String byQuarter();

  @Message("Year")
  String byYear();

  @Message("By touchpoint")
  String byTouchpoint();

  @Message("Ratings of the touchpoints with their intervals. The table below has the same figures.")
  String touchpointChart();

  @Message("Intended emotions")
  String intended();

  @Message("By what customers need")
  String byCategory();

  @Message("Ratings by need with their intervals. The table below has the same figures.")
  String categoryChart();

  @Message("not known")
  String noCategory();

  @Message("Data quality")
  String quality();

  @Message("of what the standard asks for was observed")
  String coverageMeans();

  @Message(
      "of what the standard asks for was observed; with all of it the rating could be anything from {lower} to {upper}")
  String coverageBounds(String lower, String upper);

  @Message("Effective interactions")
  String effective();

  @Message(
      "independent ones that would say as much; repeat customers and shared days widen variances by {effect}")
  String effectiveMeans(String effect);

  @Message("Late")
  String late();

  @Message(
      "of the latest {count} rows came in more than a day after they occurred; half within {median}, 95 % within {most}")
  String lateMeans(String count, String median, String most);

  @Message("no row came in lately")
  String lateUnknown();

  @Message("{count} s")
  String seconds(String count);

  @Message("{count} min")
  String minutes(String count);

  @Message("{count} h")
  String hours(String count);

  @Message("{count} days")
  String days(String count);

  @Message("Refused rows")
  String refusedRows();

  @Message("Reason")
  String reason();

  @Message("Rows")
  String rowCount();

  @Message("No row was refused.")
  String noneRefused();

  // Rows

  @Message("Interactions")
  String rows();

  @Message("Result")
  String result();

  @Message("met")
  String met();

  @Message("tolerated")
  String tolerated();

  @Message("missed")
  String missed();

  @Message("not observed")
  String unobserved();

  @Message("Interaction")
  String interaction();

  @Message("When, on the unit\u0027s clock")
  String occurred();

  @Message("Observed")
  String observed();

  @Message("More")
  String more();

  @Message("No interaction of this slice has this result.")
  String noRows();

  @Message("It cannot be said where points are lost, since there is no rating.")
  String lossesUnknown();

  // Compare

  @Message("Choose the units")
  String chooseUnits();

  @Message("Choose two units or more.")
  String chooseTwo();

  @Message("{a} – {b}")
  String pair(String a, String b);

  @Message("Differences")
  String differences();

  @Message(
      "Differences of the ratings with their intervals; to the right of the line the first is better. The table below has the same figures.")
  String differencesChart();

  @Message("Units")
  String units();

  @Message("Difference")
  String difference();

  @Message("Verdict")
  String verdict();

  @Message("As they are")
  String asTheyAre();

  @Message("For the same mix of customers")
  String sameMix();

  @Message("the first is better")
  String better();

  @Message("the first is worse")
  String worse();

  @Message("equal within the margin")
  String equivalent();

  @Message("cannot be told apart")
  String notDistinguishable();

  @Message("cannot be compared")
  String notCompared();

  @Message("Against")
  String against();

  @Message("Each other")
  String eachOther();

  @Message("The rest")
  String theRest();

  @Message("Same mix of")
  String mix();

  @Message("Needs")
  String mixOfNeeds();

  @Message("Channels")
  String mixOfChannels();

  @Message("Both")
  String mixOfBoth();
}
