package io.cxrating.standard.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cxrating.standard.model.Standard.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Compares the score of a censored fact with the scores of all values that it allows. */
class CensoredFactTest {
  private static final Measure NUMBER = new Measure("n", MeasureType.NUMBER, "h", List.of());
  private static final Measure COUNT = new Measure("k", MeasureType.COUNT, null, List.of());

  /** Larger than every limit of {@link #targets()}. */
  private static final int MOST = 8;

  @Test
  void hasTheScoreThatAllAllowedValuesHave() {
    int decided = 0;
    for (Target target : targets()) {
      for (double moreThan = 0; moreThan <= MOST; moreThan += 0.5) {
        decided += compare(target, NUMBER, moreThan);
        if (moreThan == Math.rint(moreThan)) {
          decided += compare(target, COUNT, moreThan);
        }
      }
      assertThat(FactReading.halves(target, NUMBER, Censored.NEVER))
          .isEqualTo(FactReading.halves(target, NUMBER, 1e9));
    }
    assertThat(decided).isGreaterThan(100);
  }

  private static int compare(Target target, Measure measure, double moreThan) {
    DoubleStream allowed =
        measure.equals(COUNT)
            ? IntStream.rangeClosed((int) moreThan + 1, MOST + 2).asDoubleStream()
            : DoubleStream.concat(
                DoubleStream.of(Math.nextUp(moreThan)),
                IntStream.rangeClosed((int) (4 * moreThan) + 1, 4 * MOST + 4)
                    .mapToDouble(i -> i / 4.0));
    Set<Integer> scores =
        allowed
            .mapToObj(value -> FactReading.halves(target, measure, value))
            .collect(Collectors.toSet());
    int expected = scores.size() == 1 ? scores.iterator().next() : JudgedCriterion.UNDECIDED;
    assertThat(FactReading.halves(target, measure, new Censored(moreThan)))
        .as("%s, %s more than %s", target, measure.type(), moreThan)
        .isEqualTo(expected);
    return scores.size() == 1 ? 1 : 0;
  }

  private static List<Target> targets() {
    List<Target> targets = new ArrayList<>();
    for (double a = 0; a < MOST; a += 0.5) {
      targets.add(new Target.AtMost(a, null));
      targets.add(new Target.AtMost(a, a + 1));
      targets.add(new Target.AtLeast(a, null));
      targets.add(new Target.AtLeast(a + 1, a));
      targets.add(new Target.Between(a / 2, a, null, null));
      targets.add(new Target.Between(a / 2, a, a / 2 - 1, a + 0.5));
    }
    return targets;
  }

  @Test
  void readsStoredFacts() {
    assertThat(
            ObservedFacts.of(
                Map.of(
                    "a",
                    Map.of("moreThan", 240),
                    "b",
                    Map.of("never", true),
                    "c",
                    3,
                    "d",
                    true,
                    "e",
                    "text")))
        .isEqualTo(
            Map.of("a", new Censored(240), "b", Censored.NEVER, "c", 3.0, "d", true, "e", "text"));
  }

  @Test
  void refusesWhatIsNoLimit() {
    assertThatThrownBy(() -> new Censored(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Censored(Double.NEGATIVE_INFINITY))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
