package io.cxrating.rating;

import io.cxrating.figures.Basis;
import io.cxrating.figures.SliceReading;
import io.cxrating.figures.rated.RatedRows;
import io.cxrating.figures.rated.RatingRequest;
import io.cxrating.figures.rated.RatingRow;
import io.cxrating.standard.model.StandardNames;
import io.cxrating.tally.duckdb.TallyView;
import io.cxrating.unit.UnitNode;
import io.cxrating.wording.Wording;
import java.util.List;

/** The answer to one request for ratings from one state of the projection. */
final class RatingCalculation {
  private final TallyView view;
  private final RatingRequest request;
  private final SliceReading slice;

  RatingCalculation(TallyView view, RatingRequest request, SliceReading slice) {
    this.view = view;
    this.request = request;
    this.slice = slice;
  }

  RatingAnswer answer() {
    List<RatingRow> found = List.copyOf(new RatedRows(view, request, slice).rows().values());
    return new RatingAnswer(
        Basis.of(view, slice, slice.window(), request.estimation().confidence()),
        words().sentence(found),
        found);
  }

  private RatingWords words() {
    List<UnitNode> about =
        request.slice().unit() == null
            ? view.units().roots()
            : view.units().find(request.slice().unit()).stream().toList();
    return new RatingWords(
        request.slice(),
        about.size() == 1 ? about.getFirst().name() : null,
        request.adjust(),
        new StandardNames(slice.history()),
        Wording.of("rating", request.locale()));
  }
}
