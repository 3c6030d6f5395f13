package io.cxrating.figures;

import io.cxrating.figures.CachedAnswers.Answer;
import io.cxrating.figures.CachedAnswers.Question;
import io.cxrating.problem.ProblemException;
import io.cxrating.wire.Format;
import io.cxrating.wire.Parameter;
import io.cxrating.wire.Parameters;
import io.cxrating.wire.QueryParameters;
import io.cxrating.wire.Value;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** One request for figures and the answer to it: read strictly, as JSON or CSV, with an ETag. */
public final class Exchange {
  /** Who reads the sentences. */
  public static final Parameter<Locale> LOCALE =
      Parameter.of(
          "locale",
          Value.locale(),
          Locale.ENGLISH,
          "Language tag (BCP 47) of who reads the sentences: where there is a translation,"
              + " it decides their words and how their numbers are written; else both are"
              + " English. Figures are the same everywhere",
          "de-AT");

  /** What each of these requests takes. */
  public static final Parameters PARAMETERS = Parameters.of(Format.PARAMETER, LOCALE);

  private final HttpHeaders headers;
  private final QueryParameters query;
  private final Format format;

  /**
   * Reads the request.
   *
   * @param known all parameters of the resource, {@code format} among them
   * @throws ProblemException if a parameter is not known or no format fits
   */
  public Exchange(UriInfo uri, Request request, HttpHeaders headers, Parameters known) {
    this.headers = headers;
    query = QueryParameters.of(uri, known);
    format = Format.wanted(query, request);
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
    return response.header(HttpHeaders.ETAG, answer.tag().header()).build();
  }

  /** The same for a request with a body, of whose answer nobody keeps a copy. */
  public <A> Response answerOnce(
      CachedAnswers answers, Question<A> question, Function<A, byte[]> rows) {
    Answer answer = answers.answer(question, format, null, rows);
    return Response.ok(answer.bytes(), format.contentType()).build();
  }
}
