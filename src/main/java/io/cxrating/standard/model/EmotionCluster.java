package io.cxrating.standard.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** The four clusters of the Emotional Signature, by the effect of their emotions on value. */
public enum EmotionCluster {
  /** Destroys value. */
  DESTROYING(
      "irritated",
      "hurried",
      "neglected",
      "unhappy",
      "unsatisfied",
      "stressed",
      "disappointed",
      "frustrated"),
  /** Draws attention. */
  ATTENTION("interesting", "energetic", "stimulated", "exploratory", "indulgent"),
  /** Leads to recommendation. */
  RECOMMENDATION("trusting", "valued", "cared-for", "focused", "safe"),
  /** Leads to advocacy. */
  ADVOCACY("happy", "pleased"),
  /** None of the twenty. */
  UNCLASSIFIED;

  private final Set<String> emotions;

  EmotionCluster(String... emotions) {
    this.emotions = Set.of(emotions);
  }

  /** The cluster of an emotion; case, blanks and underscores are ignored. */
  public static EmotionCluster of(String emotion) {
    String wanted = emotion.toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
    return Arrays.stream(values())
        .filter(cluster -> cluster.emotions.contains(wanted))
        .findFirst()
        .orElse(UNCLASSIFIED);
  }
}
