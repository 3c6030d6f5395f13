package io.cxrating.figures;

import io.cxrating.figures.CachedAnswers.Answer;
import io.cxrating.tally.Tally;
import io.cxrating.unit.UnitScope;
import io.cxrating.wire.CsvTable;
import io.cxrating.wire.Format;
import io.cxrating.wire.Parameters;
import io.cxrating.wire.QueryParameters;
import io.cxrating.wire.Table;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;

/** Answers every figure: for the API in each format, and for pages in process. */
@ApplicationScoped
public class Figures {
  private final CachedAnswers answers;
  private final UnitScope scope;
  private final UriInfo uri;
  private final Request http;
  private final HttpHeaders headers;

  Figures(CachedAnswers answers, UnitScope scope, UriInfo uri, Request http, HttpHeaders headers) {
    this.answers = answers;
    this.scope = scope;
    this.uri = uri;
    this.http = http;
    this.headers = headers;
  }

  /**
   * Answers the current API request from its address.
   *
   * @throws ProblemException if a parameter is unknown, repeated or invalid, a unit is out of the
   *     caller's scope, or no format fits
   */
  public <Q, A> Response answer(Figure<Q, A> figure) {
    QueryParameters query = QueryParameters.of(uri, figure.parameters());
    Format format = Format.wanted(query, http);
    List<String> known = headers.getRequestHeader(HttpHeaders.IF_NONE_MATCH);
    Answer answer =
        answers.answer(
            figure, request(figure, query), format, known == null ? null : String.join(",", known));
    Response.ResponseBuilder response =
        answer.bytes() == null
            ? Response.notModified()
            : Response.ok(answer.bytes(), format.contentType());
    return response.header(HttpHeaders.ETAG, answer.tag().header()).build();
  }

  /**
   * The format of the current request, whose address may have only these parameters.
   *
   * @throws ProblemException if a parameter is unknown or repeated, or no format fits
   */
  public Format format(Parameters address) {
    return Format.wanted(QueryParameters.of(uri, address), http);
  }

  /** Answers a request that has its query in the body, without an ETag. */
  public <Q, A> Response answer(Figure<Q, A> figure, QueryParameters query, Format format) {
    Answer answer = answers.answer(figure, request(figure, query), format, null);
    return Response.ok(answer.bytes(), format.contentType()).build();
  }

  /**
   * The answer for a page, equal to the API's answer to the same parameters.
   *
   * @throws ProblemException in the same cases as in the API
   */
  public <Q, A> A answer(Tally view, Figure<Q, A> figure, Map<String, String> parameters) {
    return answers.answer(view, figure, request(figure, parameters));
  }

  /** The rows of such an answer as a spreadsheet file. */
  public <Q, A> Response file(
      String name, Tally view, Figure<Q, A> figure, Map<String, String> parameters) {
    FigureRequest<Q> request = request(figure, parameters);
    Table<?> table = figure.table().apply(request.own(), answers.answer(view, figure, request));
    return Response.ok(CsvTable.write(table), Format.CSV.contentType())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
        .build();
  }

  private <Q> FigureRequest<Q> request(Figure<Q, ?> figure, Map<String, String> parameters) {
    return request(figure, QueryParameters.of(parameters, figure.parameters()));
  }

  private <Q> FigureRequest<Q> request(Figure<Q, ?> figure, QueryParameters query) {
    Slice asked = Slice.of(query);
    Slice slice = asked.withUnit(scope.resolve(asked.unit()));
    return FigureRequest.of(
        new FigureQuery(query, slice, scope), figure.parameters(), figure.reader());
  }
}
