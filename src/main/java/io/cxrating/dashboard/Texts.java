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

  @Message("{name} is rated {value} ({interval}), which is {band}.")
  String unitRated(String name, String value, String interval, String band);

  @Message(
      "{name} is rated {value} ({interval}); that is most likely {band}, but the data do not settle the band.")
  String unitLikely(String name, String value, String interval, String band);

  @Message("The rating is provisional: {why}.")
  String unitProvisional(String why);

  @Message("{name} cannot be rated: {why}.")
  String unitUnrated(String name, String why);

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
