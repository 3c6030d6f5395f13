package io.cxrating.stats.sums;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReplicateGroupsTest {
  private static final int NUMBERS = 18;

  @Test
  void areCustomersForFewRows() {
    assertThat(count(1, 116_508)).isZero();
    assertThat(count(50, 2_330)).isZero();
  }

  @Test
  void areCoarserForMoreCells() {
    assertThat(count(1, 116_509)).isEqualTo(65_536);
    assertThat(count(12, 10_000_000)).isEqualTo(8_192);
    assertThat(count(50, 10_000_000)).isEqualTo(1_024);
    assertThat(count(500, 10_000_000)).isEqualTo(128);
    assertThat(count(10_000, 10_000_000)).isEqualTo(128);
    assertThat(count(1_000_000_000, 2_000_000_000)).isEqualTo(128);
  }

  @Test
  void areCoarserForMoreCriteria() {
    assertThat(ReplicateGroups.of(128, 1, 10_000_000, 400).count()).isEqualTo(1_024);
  }

  @Test
  void addUpToTheCoarsestGroups() {
    assertThat(ReplicateGroups.of(100, 1, 10_000_000, NUMBERS).count()).isEqualTo(51_200);
    assertThat(ReplicateGroups.of(0, 500, 10_000_000, NUMBERS).count()).isZero();
  }

  @Test
  void areCustomersOrTheCoarsestGroupsForCountsByKind() {
    assertThat(ReplicateGroups.ofKinds(128, 1, 131_072).count()).isZero();
    assertThat(ReplicateGroups.ofKinds(128, 1, 131_073).count()).isEqualTo(128);
  }

  private static long count(long cells, long rows) {
    return ReplicateGroups.of(128, cells, rows, NUMBERS).count();
  }
}
