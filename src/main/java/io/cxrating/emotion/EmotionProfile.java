package io.cxrating.emotion;

import io.cxrating.emotion.EmotionAnswer.ClusterShare;
import io.cxrating.emotion.EmotionAnswer.EmotionShare;
import io.cxrating.emotion.EmotionAnswer.Heard;
import io.cxrating.emotion.EmotionAnswer.Place;
import io.cxrating.emotion.EmotionAnswer.Row;
import io.cxrating.standard.model.EmotionCluster;
import io.cxrating.standard.model.Standard.Touchpoint;
import io.cxrating.stats.EstimateOptions;
import io.cxrating.stats.Reason;
import io.cxrating.stats.ShareEstimate;
import io.cxrating.stats.rating.MultinomialShares;
import io.cxrating.stats.sums.SliceSums;
import io.cxrating.wording.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The emotion profile of one touchpoint, computed from the sums of its questions. */
final class EmotionProfile {
  private final Touchpoint touchpoint;
  private final EmotionQuestions questions;
  private final EstimateOptions options;
  private final Wording words;

  EmotionProfile(
      Touchpoint touchpoint, EmotionQuestions questions, EstimateOptions options, Wording words) {
    this.touchpoint = touchpoint;
    this.questions = questions;
    this.options = options;
    this.words = words;
  }

  /** {@code parts}: the sums of each part of the questions; none without an interaction. */
  Row row(Place place, List<SliceSums> parts) {
    SliceSums any = parts.isEmpty() ? SliceSums.empty(1, 1) : parts.getFirst();
    long known = known(any);
    List<ShareEstimate> shares =
        known == 0 ? List.of() : shares(parts, 0, questions.emotions().size());
    List<ShareEstimate> ofClusters =
        shares.isEmpty()
            ? List.of()
            : shares(parts, questions.emotions().size(), questions.clusters().size());
    ShareEstimate intended =
        shares.isEmpty() || !questions.asksIntended()
            ? null
            : shares(parts, questions.intendedColumn(), 1).getFirst();
    List<Reason> reasons =
        shares.isEmpty() ? List.of(known == 0 ? Reason.NO_DATA : Reason.FEW_CUSTOMERS) : List.of();
    return new Row(
        place,
        reasons,
        new Heard(any.interactions(), known, any.customers().known(), any.days().ids().length),
        touchpoint.intendedEmotions(),
        intended,
        clusterShares(ofClusters),
        emotionShares(shares),
        sentence(reasons, intended));
  }

  private static long known(SliceSums sums) {
    long known = 0;
    long[] observed = sums.groups().observed();
    for (int i = 0; i < observed.length; i += sums.criteria()) {
      known += observed[i];
    }
    return known;
  }

  /** The shares of the classes {@code first} to {@code first + count - 1} of all parts. */
  private List<ShareEstimate> shares(List<SliceSums> parts, int first, int count) {
    List<ShareEstimate> shares = new ArrayList<>();
    EstimateOptions each = MultinomialShares.simultaneous(options, count);
    int column = 0;
    for (SliceSums part : parts) {
      for (int c = 0; c < part.criteria(); c++, column++) {
        if (column >= first && column < first + count) {
          shares.addAll(MultinomialShares.estimate(part, c, 1, each));
        }
      }
    }
    return shares;
  }

  private List<ClusterShare> clusterShares(List<ShareEstimate> shares) {
    List<ClusterShare> clusters = new ArrayList<>();
    for (int i = 0; i < shares.size(); i++) {
      ShareEstimate share = shares.get(i);
      clusters.add(
          new ClusterShare(
              questions.clusters().get(i), share.share(), share.lower(), share.upper()));
    }
    return clusters;
  }

  private List<EmotionShare> emotionShares(List<ShareEstimate> shares) {
    List<EmotionShare> emotions = new ArrayList<>();
    for (int i = 0; i < shares.size(); i++) {
      String emotion = questions.emotions().get(i);
      ShareEstimate share = shares.get(i);
      emotions.add(
          new EmotionShare(
              emotion,
              EmotionCluster.of(emotion),
              touchpoint.intendedEmotions().contains(emotion),
              share.share(),
              share.lower(),
              share.upper()));
    }
    emotions.sort(Comparator.comparingDouble(EmotionShare::share).reversed());
    return emotions;
  }

  private String sentence(List<Reason> reasons, @Nullable ShareEstimate intended) {
    String name = touchpoint.name() == null ? touchpoint.key() : touchpoint.name();
    if (!reasons.isEmpty()) {
      return words.say("none", name, words.reasons(reasons));
    }
    return intended == null
        ? words.say("unintended", name)
        : words.say(
            "intended",
            name,
            100 * intended.share(),
            100 * intended.lower(),
            100 * intended.upper(),
            String.join(", ", touchpoint.intendedEmotions()));
  }
}
