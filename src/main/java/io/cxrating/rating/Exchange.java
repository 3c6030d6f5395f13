package io.cxrating.rating;

import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import io.cxrating.rating.CachedAnswers.Answer;
import io.cxrating.rating.CachedAnswers.Question;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** One request for figures and the answer to it: read strictly, as JSON or CSV, with an ETag. */
public final class Exchange {
  private static final MediaType CSV = new MediaType("text", "csv");

  private final HttpHeaders headers;
  private final QueryParameters query;
  private final Format format;

  /**
   * Reads the request.
   *
   * @param known the names of all parameters of the resource, {@code format} among them
   * @throws ProblemException if a parameter is not known or no format fits
   */
  public Exchange(UriInfo uri, Request request, HttpHeaders headers, Set<String> known) {
    this.headers = headers;
    query = new QueryParameters(uri.getQueryParameters(), known);
    format = query.text("format") == null ? accepted(request) : query.choice("format", Format.JSON);
  }

  /** The parameters of the request. */
  public QueryParameters query() {
    return query;
  }

  /**
   * Answers the request, from the cache where it can.
   *
   * @param rows the rows of an answer as CSV
   */
  public <A> Response answer(
      CachedAnswers answers, Question<A> question, Function<A, byte[]> rows) {
    List<String> known = headers.getRequestHeader(HttpHeaders.IF_NONE_MATCH);
    Answer answer =
        answers.answer(question, format, known == null ? null : String.join(",", known), rows);
    Response.ResponseBuilder response =
        answer.bytes() == null
            ? Response.notModified()
            : Response.ok(answer.bytes(), format.contentType());
    return response
        .header(HttpHeaders.ETAG, answer.tag().header())
        .header(HttpHeaders.VARY, "Accept, Authorization, Cookie, X-API-Key")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .build();
  }

  /** The same for a request with a body, of whose answer nobody keeps a copy. */
  public <A> Response answerOnce(
      CachedAnswers answers, Question<A> question, Function<A, byte[]> rows) {
    Answer answer = answers.answer(question, format, null, rows);
    return Response.ok(answer.bytes(), format.contentType())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private static Format accepted(Request request) {
    Variant variant =
        request.selectVariant(
            Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, CSV).add().build());
    if (variant == null) {
      throw new ProblemException(
          ProblemCode.NOT_ACCEPTABLE, "Figures are offered as application/json and text/csv");
    }
    return CSV.equals(variant.getMediaType()) ? Format.CSV : Format.JSON;
  }
}
