package io.cxrating.tally;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProjectionTest {
  @Inject Projection projection;

  @Test
  void answersFromAWatermarkThatNeverFalls() {
    long before = projection.watermark();
    assertThat(projection.read(TallyView::watermark)).isGreaterThanOrEqualTo(before);
  }
}
