package io.cxrating.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import io.cxrating.stats.sums.SliceSums;
import io.cxrating.tally.TallyKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MixCellsTest {
  private static final SliceSums EMPTY = SliceSums.empty(1, 1);

  @Test
  void assignsEachSumToTheCellOfItsUnit() {
    Map<TallyKey, SliceSums> tally = new LinkedHashMap<>();
    int units = 500;
    int channels = 1_000;
    for (int i = 0; i < channels; i++) {
      tally.put(at(i % units, "c" + i), SliceSums.empty(1, 1));
    }
    MixCells cells = MixCells.of(tally, units, EMPTY);
    assertThat(cells.names()).hasSize(channels).startsWith("c0", "c1").endsWith("c999");
    assertThat(cells.units()).hasSize(units);
    for (int unit = 0; unit < units; unit++) {
      for (int cell = 0; cell < channels; cell++) {
        assertThat(cells.units().get(unit).get(cell))
            .isSameAs(cell % units == unit ? tally.get(at(unit, "c" + cell)) : EMPTY);
      }
    }
  }

  @Test
  void rejectsTooManyCells() {
    Map<TallyKey, SliceSums> tally = new LinkedHashMap<>();
    int units = MixCells.MOST_CELLS / 100;
    for (int i = 0; i < 100; i++) {
      tally.put(at(i, "c" + i), EMPTY);
    }
    assertThat(MixCells.of(tally, units, EMPTY).names()).hasSize(100);
    tally.put(at(0, "another"), EMPTY);
    assertThatThrownBy(() -> MixCells.of(tally, units, EMPTY))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> assertThat(refused.code()).isEqualTo(ProblemCode.TOO_MANY_CELLS))
        .hasMessageContaining("5000 units and 101 cells of the mix");
  }

  private static TallyKey at(int unit, String channel) {
    return new TallyKey(unit, null, List.of(channel));
  }
}
