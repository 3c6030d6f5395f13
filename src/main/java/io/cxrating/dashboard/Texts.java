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
}
