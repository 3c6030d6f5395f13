package io.cxrating.emotion;

import io.cxrating.standard.model.EmotionCluster;
import io.cxrating.standard.model.Inference;
import io.cxrating.standard.model.Judgement;
import io.cxrating.standard.model.Standard;
import io.cxrating.standard.model.Standard.Criterion;
import io.cxrating.standard.model.Standard.Measure;
import io.cxrating.standard.model.Standard.Touchpoint;
import io.cxrating.standard.model.StandardHistory;
import io.cxrating.standard.model.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The classes of an emotion measure that are counted at one touchpoint: each emotion, each cluster,
 * and the intended emotions together. Each class is a set of values and is tallied like a
 * criterion.
 */
final class EmotionQuestions {
  /** Key of an internal, unpublished standard; only its criteria are read. */
  private static final String INTERNAL = "emotions";

  private final Measure measure;
  private final List<String> emotions;
  private final List<EmotionCluster> clusters;
  private final List<Set<String>> questions = new ArrayList<>();
  private final boolean asksIntended;

  EmotionQuestions(Measure measure, Touchpoint touchpoint) {
    this.measure = measure;
    emotions = measure.values();
    emotions.forEach(emotion -> questions.add(Set.of(emotion)));
    clusters = emotions.stream().map(EmotionCluster::of).distinct().sorted().toList();
    for (EmotionCluster cluster : clusters) {
      questions.add(
          emotions.stream()
              .filter(emotion -> EmotionCluster.of(emotion) == cluster)
              .collect(Collectors.toSet()));
    }
    Set<String> intended =
        touchpoint.intendedEmotions().stream()
            .filter(emotions::contains)
            .collect(Collectors.toSet());
    asksIntended = !intended.isEmpty();
    if (asksIntended) {
      questions.add(intended);
    }
  }

  List<String> emotions() {
    return emotions;
  }

  List<EmotionCluster> clusters() {
    return clusters;
  }

  boolean asksIntended() {
    return asksIntended;
  }

  /** The column of the share of intended emotions. */
  int intendedColumn() {
    return emotions.size() + clusters.size();
  }

  /**
   * The judgement of each part of the questions; a part has at most as many questions as a
   * touchpoint may have criteria.
   */
  List<Judgement> judgements(StandardHistory history, String touchpoint) {
    List<Judgement> judgements = new ArrayList<>();
    for (int first = 0; first < questions.size(); first += Standard.MAX_CRITERIA) {
      int end = Math.min(questions.size(), first + Standard.MAX_CRITERIA);
      List<Criterion> criteria = new ArrayList<>();
      for (int q = first; q < end; q++) {
        criteria.add(criterion("q" + q, questions.get(q)));
      }
      StandardHistory asking = history.with(asking(history, touchpoint, criteria), INTERNAL);
      judgements.add(asking.judgement(asking.latest().version(), true, null, null));
    }
    return judgements;
  }

  private Criterion criterion(String key, Set<String> values) {
    Target target = new Target.OneOf(values, Set.of());
    return new Criterion(key, "", measure.key(), target, 1, false, List.of(), Map.of());
  }

  /** It declares the emotion alone: other measures may need calendars. */
  private Standard asking(StandardHistory history, String touchpoint, List<Criterion> criteria) {
    return new Standard(
        new Standard.Metadata(history.key(), INTERNAL, null, null),
        new Standard.Thresholds(
            0,
            Standard.DEFAULT_EQUIVALENCE_MARGIN,
            Standard.DEFAULT_MONITORING_INFORMATION,
            Standard.DEFAULT_BANDS),
        List.of(),
        List.of(),
        List.of(measure),
        List.of(new Touchpoint(touchpoint, null, 1, List.of(), criteria)));
  }

  /** The name in a standard; null if the standard does not say. */
  static @Nullable String wireName(@Nullable Inference inference) {
    return inference == null ? null : inference.wireName();
  }
}
