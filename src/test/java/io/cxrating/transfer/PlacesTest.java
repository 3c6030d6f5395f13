package io.cxrating.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Checks how holders share places. */
class PlacesTest {
  @Test
  void limitsEachHolderAndAllOfThem() {
    Places places = new Places(4, 2);
    assertThat(places.take("a", 1)).isTrue();
    assertThat(places.take("a", 1)).isTrue();
    assertThat(places.take("a", 1)).isFalse();
    assertThat(places.take("b", 2)).isTrue();
    assertThat(places.take("c", 1)).isFalse();
    assertThat(places.taken()).isEqualTo(4);
    places.free("a", 1);
    assertThat(places.take("c", 1)).isTrue();
  }

  @Test
  void giveALargeRequestEverythingIfAllAreFree() {
    Places places = new Places(4, 2);
    assertThat(places.take("a", 100)).isTrue();
    assertThat(places.take("b", 1)).isFalse();
    places.free("a", 100);
    assertThat(places.taken()).isZero();
    assertThat(places.take("b", 1)).isTrue();
    assertThat(places.take("a", 100)).isFalse();
  }

  @Test
  void needAtLeastOneOfEachHolder() {
    assertThatThrownBy(() -> new Places(4, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Places(4, 5)).isInstanceOf(IllegalArgumentException.class);
  }
}
