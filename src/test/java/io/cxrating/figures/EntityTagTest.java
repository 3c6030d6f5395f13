package io.cxrating.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EntityTagTest {
  private static final EntityTag TAG = new EntityTag("abc");

  @Test
  void matchesListsWeakTagsAndTheStar() {
    for (String header :
        List.of(
            "\"abc\"", "W/\"abc\"", "\"x\", \"abc\"", "\"a,b\",W/\"abc\" , \"y\"", "*", " * ")) {
      assertThat(TAG.isNamedBy(header)).as(header).isTrue();
    }
  }

  @Test
  void doesNotMatchOtherHeaders() {
    for (String header :
        List.of("", "abc", "\"abcd\"", "\"a\", \"bc\"", "\"x\\\"abc\"", "\"abc", "w/\"abc\"")) {
      assertThat(TAG.isNamedBy(header)).as(header).isFalse();
    }
  }

  @Test
  void differsWithEachInput() {
    assertThat(EntityTag.of("watermark 1")).isNotEqualTo(EntityTag.of("watermark 2"));
    assertThat(EntityTag.of("watermark 1")).isEqualTo(EntityTag.of("watermark 1"));
  }
}
