package io.cxrating.emotion;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.cxrating.figures.Asked;
import io.cxrating.figures.Dimension;
import io.cxrating.figures.Estimation;
import io.cxrating.figures.Figure;
import io.cxrating.figures.FigureQuery;
import io.cxrating.figures.FigureRequest;
import io.cxrating.figures.Slice;
import io.cxrating.figures.Split;
import io.cxrating.figures.UnitRows;
import io.cxrating.figures.lane.Effort;
import io.cxrating.tally.Trait;
import io.cxrating.wire.Parameter;
import io.cxrating.wire.Parameters;
import io.cxrating.wire.Table;
import io.cxrating.wire.Value;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The figure of inferred emotions. */
public final class Emotions {
  private static final List<String> KEYS =
      Dimension.keys().stream().filter(key -> !key.equals(Dimension.CRITERION.key())).toList();

  private static final Parameter<String> MEASURE =
      Parameter.optional(
          "measure",
          Value.text(),
          "Measure of inferred emotions; required if the standard has several",
          "emotion");
  private static final Parameter<Dimension> BY =
      Parameter.of(
          "by",
          Value.words(KEYS, text -> Dimension.find(text).filter(Emotions::splits).orElse(null))
              .orMatching(Dimension.ATTRIBUTES, "attribute.<key>"),
          Dimension.TOUCHPOINT,
          "Dimension of the rows of each touchpoint",
          "month");

  static final Parameters PARAMETERS =
      Slice.FILTER
          .and(Estimation.PARAMETERS)
          .and(Slice.TOUCHPOINT, MEASURE, BY, UnitRows.DEPTH, UnitRows.LEAVES)
          .and(FigureRequest.PARAMETERS);

  /** Approximate number of parts of a touchpoint. */
  private static final int PARTS = 10;

  public static final Figure<Request, EmotionAnswer> FIGURE =
      new Figure<>(
          "emotions",
          "emotion",
          PARAMETERS,
          Request::of,
          EmotionAnswer.class,
          asked -> Effort.of(PARTS).times(touchpoints(asked)),
          asked -> new EmotionCalculation(asked).answer(),
          (request, answer) -> Table.of(EmotionAnswer.Line.class, answer.lines()));

  private Emotions() {}

  private static int touchpoints(Asked<?> asked) {
    return asked.slice().slice().focus().touchpoint() == null
        ? asked.slice().history().touchpoints().size()
        : 1;
  }

  /** Each touchpoint has one profile or several; criteria have none. */
  private static boolean splits(Dimension dimension) {
    return !dimension.equals(Dimension.CRITERION);
  }

  /**
   * The parameters of emotion profiles.
   *
   * @param measure key of the emotion measure; null for the only one
   * @param by what each touchpoint is split by
   * @param depth with by unit: number of levels below the slice's unit
   */
  record Request(@Nullable String measure, Dimension by, int depth) implements Split {
    static Request of(FigureQuery query) {
      return new Request(query.find(MEASURE), query.get(BY), UnitRows.depth(query.parameters()));
    }

    @Override
    @JsonIgnore
    public Set<Trait> adjust() {
      return Set.of();
    }

    @Override
    public List<Trait> rowTraits() {
      return by.trait() == null ? List.of() : List.of(by.trait());
    }
  }
}
