package io.cxrating.demo;

import io.cxrating.standard.model.EmotionCluster;
import io.cxrating.standard.model.Standard;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * What a model concludes that customers of the simulated company felt. With x the mean score of the
 * observed criteria of a contact, an emotion that the touchpoint intends has the probability {@code
 * AT_WORST + BY_EXPERIENCE x}; otherwise it is one that destroys value with the probability {@code
 * DESTROYING - DESTROYING_BY_EXPERIENCE x}, and one of the others with the remaining probability.
 * Within a kind the emotion is drawn at random.
 */
final class DemoEmotions {
  static final String MEASURE = "emotion";

  /** The share of contacts for which the model infers an emotion. */
  static final double INFERRED = 0.4;

  private static final double AT_WORST = 0.1;
  private static final double BY_EXPERIENCE = 0.5;
  private static final double DESTROYING = 0.9;
  private static final double DESTROYING_BY_EXPERIENCE = 0.6;

  private final List<String> emotions;
  private final Map<String, List<String>> intended;

  DemoEmotions(Standard standard) {
    emotions =
        standard.measures().stream()
            .filter(measure -> measure.key().equals(MEASURE))
            .findFirst()
            .orElseThrow()
            .values();
    intended =
        standard.touchpoints().stream()
            .collect(
                Collectors.toMap(Standard.Touchpoint::key, Standard.Touchpoint::intendedEmotions));
  }

  /** The probability that an inferred emotion is an intended one. */
  static double intended(double attained) {
    return AT_WORST + BY_EXPERIENCE * attained;
  }

  /** The inferred emotion of a contact; empty if there is none. */
  Optional<String> draw(String touchpoint, double attained, UniformRandomProvider random) {
    if (random.nextDouble() >= INFERRED) {
      return Optional.empty();
    }
    List<String> wanted = intended.getOrDefault(touchpoint, List.of());
    if (random.nextDouble() < intended(attained)) {
      return Optional.of(oneOf(wanted, random));
    }
    boolean destroys = random.nextDouble() < DESTROYING - DESTROYING_BY_EXPERIENCE * attained;
    List<String> others =
        emotions.stream()
            .filter(each -> !wanted.contains(each))
            .filter(each -> destroys == (EmotionCluster.of(each) == EmotionCluster.DESTROYING))
            .toList();
    return Optional.of(oneOf(others, random));
  }

  private static String oneOf(List<String> emotions, UniformRandomProvider random) {
    return emotions.get(random.nextInt(emotions.size()));
  }
}
