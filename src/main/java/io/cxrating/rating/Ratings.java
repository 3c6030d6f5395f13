package io.cxrating.rating;

import io.cxrating.figures.Asked;
import io.cxrating.figures.Figure;
import io.cxrating.figures.rated.RatedRows;
import io.cxrating.figures.rated.RatingRequest;
import io.cxrating.figures.rated.RatingRow;
import io.cxrating.figures.rated.RatingTable;
import io.cxrating.standard.model.StandardNames;
import io.cxrating.unit.UnitNode;
import io.cxrating.unit.UnitTree;
import java.util.List;

/** The figure of ratings. */
public final class Ratings {
  public static final Figure<RatingRequest, RatingAnswer> FIGURE =
      new Figure<>(
          "ratings",
          "rating",
          RatingRequest.PARAMETERS,
          RatingRequest::of,
          RatingAnswer.class,
          RatedRows::effort,
          Ratings::answer,
          (request, answer) -> RatingTable.of(request, answer.rows()));

  private Ratings() {}

  private static RatingAnswer answer(Asked<RatingRequest> asked) {
    List<RatingRow> rows = List.copyOf(new RatedRows(asked).rows().values());
    return new RatingAnswer(asked.basis(), words(asked).sentence(rows), rows);
  }

  private static RatingWords words(Asked<RatingRequest> asked) {
    UnitTree units = asked.view().units();
    String unit = asked.slice().slice().unit();
    List<UnitNode> about = unit == null ? units.roots() : units.find(unit).stream().toList();
    return new RatingWords(
        asked.slice().slice(),
        about.size() == 1 ? about.getFirst().name() : null,
        asked.own().adjust(),
        new StandardNames(asked.slice().history()),
        asked.words());
  }
}
