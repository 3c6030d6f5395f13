package io.cxrating.stats.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.cxrating.stats.Reference;
import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

class AdjustedPTest {

  private static final String[] PAIRS = {"north-south", "north-west", "south-west"};

  @Test
  void agreesWithTheReference() {
    double[] raw =
        Arrays.stream(PAIRS)
            .mapToDouble(
                pair -> Reference.expected("differences").get(pair).get("pValue").asDouble())
            .toArray();
    agrees(AdjustedP.holm(raw), Reference.expected("adjustedP").get("holm"));
    agrees(
        AdjustedP.benjaminiHochberg(raw), Reference.expected("adjustedP").get("benjaminiHochberg"));
  }

  private static void agrees(double[] adjusted, JsonNode expected) {
    for (int i = 0; i < PAIRS.length; i++) {
      Reference.close(adjusted[i], expected.get(PAIRS[i]));
    }
  }

  @Test
  void staysAboveTheRawValueAndKeepsTheOrder() {
    long seed = 7;
    UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(seed);
    for (int trial = 0; trial < 500; trial++) {
      double[] raw =
          random
              .doubles(1 + random.nextInt(40))
              .map(p -> random.nextBoolean() ? p : p * p * p)
              .toArray();
      double[] holm = AdjustedP.holm(raw);
      double[] screening = AdjustedP.benjaminiHochberg(raw);
      for (int i = 0; i < raw.length; i++) {
        assertThat(screening[i]).as("seed %d trial %d", seed, trial).isBetween(raw[i], holm[i]);
        assertThat(holm[i]).isBetween(raw[i], 1.0);
        for (int j = 0; j < raw.length; j++) {
          if (raw[i] <= raw[j]) {
            assertThat(holm[i]).isLessThanOrEqualTo(holm[j]);
            assertThat(screening[i]).isLessThanOrEqualTo(screening[j]);
          }
        }
      }
    }
  }

  @Test
  void acceptsAnEmptyFamilyAndRejectsInvalidProbabilities() {
    assertThat(AdjustedP.holm(new double[0])).isEmpty();
    assertThat(AdjustedP.benjaminiHochberg(new double[] {1})).containsExactly(1);
    assertThatThrownBy(() -> AdjustedP.holm(new double[] {Double.NaN}))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
