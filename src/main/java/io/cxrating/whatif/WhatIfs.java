package io.cxrating.whatif;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.cxrating.figures.CaseMix;
import io.cxrating.figures.Figure;
import io.cxrating.figures.FigureQuery;
import io.cxrating.figures.Slice;
import io.cxrating.figures.Split;
import io.cxrating.figures.rated.RatedRows;
import io.cxrating.figures.rated.RatingRequest;
import io.cxrating.figures.rated.RatingTable;
import io.cxrating.standard.lint.Finding;
import io.cxrating.standard.model.Standard;
import io.cxrating.standard.publishing.Publication;
import io.cxrating.tally.Trait;
import io.cxrating.whatif.WhatIfAnswer.Difference;
import io.cxrating.whatif.WhatIfAnswer.WhatIfRow;
import io.cxrating.wire.Column;
import io.cxrating.wire.Format;
import io.cxrating.wire.Parameter;
import io.cxrating.wire.Parameters;
import io.cxrating.wire.QueryParameters;
import io.cxrating.wire.RecordColumns;
import io.cxrating.wire.Table;
import io.cxrating.wire.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The figure of ratings by a draft and by the published standard. */
public final class WhatIfs {
  /** The parameters of ratings, except those that do not apply to differences. */
  static final Parameters QUERY =
      RatingRequest.PARAMETERS.without(
          Format.PARAMETER,
          RatingRequest.METHOD,
          RatingRequest.MONITORING,
          RatingRequest.MEASURES,
          CaseMix.ADJUST);

  private static final Parameter<String> OF_DRAFT =
      Parameter.optional("standard", Value.text(), "Key of the draft", "it-service-desk");

  /** All parameters of the address of a request with a YAML draft. */
  static final Parameters PARAMETERS =
      QUERY.without(Slice.STANDARD).and(OF_DRAFT, Format.PARAMETER);

  /** The parameters of the address of a request whose query is in the body. */
  static final Parameters BESIDE_BODY = Parameters.of(Format.PARAMETER);

  /** The current reading, that of the draft, and both together. */
  private static final int READINGS = 3;

  private WhatIfs() {}

  /**
   * The figure of one draft.
   *
   * @param rehearsed the result of publishing the draft, without publishing it
   */
  public static Figure<Request, WhatIfAnswer> of(Standard draft, Publication rehearsed) {
    return new Figure<>(
        "what-if",
        "rating",
        QUERY,
        query -> Request.of(draft, rehearsed, query),
        WhatIfAnswer.class,
        asked -> RatedRows.effort(asked.with(asked.own().ratings())).times(READINGS),
        asked -> new WhatIfCalculation(asked).answer(),
        WhatIfs::table);
  }

  /**
   * The parameters of a what-if.
   *
   * @param digest identifies the draft in cache keys
   * @param ratings the request for ratings; its standard is that of the draft
   */
  record Request(
      @JsonIgnore Standard draft,
      String digest,
      @JsonIgnore List<Finding> findings,
      RatingRequest ratings)
      implements Split {
    static Request of(Standard draft, Publication rehearsed, FigureQuery query) {
      if (!draft.key().equals(query.slice().standard())) {
        throw QueryParameters.invalid(
            "standard",
            "The draft is a version of standard "
                + draft.key()
                + "; `standard` must be the same key");
      }
      return new Request(draft, rehearsed.digest(), rehearsed.findings(), RatingRequest.of(query));
    }

    @Override
    @JsonIgnore
    public Set<Trait> adjust() {
      return ratings.adjust();
    }

    @Override
    @JsonIgnore
    public List<Trait> rowTraits() {
      return ratings.rowTraits();
    }
  }

  private static Table<WhatIfRow> table(Request request, WhatIfAnswer answer) {
    List<Column<WhatIfRow>> columns =
        new ArrayList<>(RatingTable.keys(request.ratings(), WhatIfRow::key));
    columns.addAll(nested("current_", RatingTable.FIGURES, WhatIfRow::current));
    columns.addAll(nested("draft_", RatingTable.FIGURES, WhatIfRow::draft));
    columns.addAll(
        nested("difference_", RecordColumns.of(Difference.class), WhatIfRow::difference));
    columns.add(new Column<>("sentence", WhatIfRow::sentence));
    return new Table<>(columns, answer.rows());
  }

  /** The columns of a value that may be absent from a row. */
  private static <T> List<Column<WhatIfRow>> nested(
      String prefix, List<Column<T>> columns, Function<WhatIfRow, @Nullable T> value) {
    return columns.stream()
        .map(
            column ->
                new Column<WhatIfRow>(
                    prefix + column.name(),
                    row -> {
                      T nested = value.apply(row);
                      return nested == null ? null : column.value().apply(nested);
                    }))
        .toList();
  }
}
