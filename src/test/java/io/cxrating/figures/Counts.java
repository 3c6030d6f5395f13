package io.cxrating.figures;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cxrating.figures.lane.Effort;
import io.cxrating.wire.Parameters;
import io.cxrating.wire.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The figure of the recipe in docs/recipes.md: the number of interactions by unit. */
final class Counts {
  static final Parameters PARAMETERS =
      Slice.FILTER
          .and(Estimation.PARAMETERS)
          .and(UnitRows.DEPTH, UnitRows.LEAVES)
          .and(FigureRequest.PARAMETERS);

  static final Figure<Request, CountAnswer> FIGURE =
      new Figure<>(
          "interaction-counts",
          "rating",
          PARAMETERS,
          query -> new Request(UnitRows.depth(query.parameters())),
          CountAnswer.class,
          asked -> Effort.of(1),
          Counts::answer,
          (request, answer) -> Table.of(CountRow.class, answer.rows()));

  private Counts() {}

  /** {@code depth}: levels below the unit. */
  record Request(int depth) {}

  record CountAnswer(@JsonUnwrapped Basis basis, List<CountRow> rows) {}

  record CountRow(String unit, long interactions) {}

  private static CountAnswer answer(Asked<Request> asked) {
    UnitRows units =
        new UnitRows(asked.view().units(), asked.slice().slice().unit(), asked.own().depth());
    List<CountRow> rows =
        asked.view().sums(asked.cells(units.rowOfUnit(), null, Set.of())).entrySet().stream()
            .map(
                cell ->
                    new CountRow(
                        units.rows().get(cell.getKey().unitRow()).key(),
                        cell.getValue().interactions()))
            .sorted(Comparator.comparing(CountRow::unit))
            .toList();
    return new CountAnswer(asked.basis(), rows);
  }
}
