package io.cxrating.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TextListTest {
  @Test
  void readsWhatItWrites() {
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 2_000; i++) {
      List<String> texts = new ArrayList<>();
      for (int t = 0; t <= random.nextInt(4); t++) {
        StringBuilder text = new StringBuilder();
        for (int c = 0; c <= random.nextInt(5); c++) {
          text.append("a,\\ ".charAt(random.nextInt(4)));
        }
        texts.add(text.toString());
      }
      assertThat(TextList.read(TextList.written(texts)))
          .as("seed %d, %s", seed, texts)
          .isEqualTo(texts.stream().distinct().sorted().toList());
    }
  }

  @Test
  void readsABackslashBeforeOtherCharactersAsItself() {
    assertThat(TextList.read("a\\b,c\\")).containsExactly("a\\b", "c\\");
  }

  @Test
  void rejectsEmptyTextsAndTooMany() {
    for (String list : List.of("", ",", "a,", ",a", "a,,b")) {
      assertThat(TextList.read(list)).as(list).isNull();
    }
    assertThat(TextList.read("x,".repeat(TextList.MOST - 1) + "y")).hasSize(2);
    assertThat(TextList.read("x,".repeat(TextList.MOST) + "y")).isNull();
  }
}
