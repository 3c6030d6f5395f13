package io.cxrating.web.signin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cxrating.problem.Problem;
import io.cxrating.problem.ProblemCode;
import io.cxrating.web.kit.Section;
import io.cxrating.web.kit.StandardCookie;
import io.cxrating.web.kit.Visit;
import io.cxrating.wording.Wording;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.UncheckedIOException;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Filters for all pages: the content security policy, and problems as pages. */
final class PageFilters {
  /** Allows only resources of this host, no inline code and no framing. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none';"
          + " base-uri 'none'";

  private final Visit visit;
  private final Wording texts;
  private final ObjectMapper json;

  PageFilters(Visit visit, Wording texts, ObjectMapper json) {
    this.visit = visit;
    this.texts = texts;
    this.json = json;
  }

  @ServerResponseFilter
  void show(
      ContainerRequestContext request,
      ContainerResponseContext response,
      HttpServerRequest connection) {
    String path = request.getUriInfo().getPath();
    if (path.startsWith("/api/") || path.equals("/api")) {
      return;
    }
    MultivaluedMap<String, Object> headers = response.getHeaders();
    headers.putSingle("Content-Security-Policy", POLICY);
    visit
        .newStandard()
        .ifPresent(key -> headers.add(HttpHeaders.SET_COOKIE, StandardCookie.of(key, connection)));
    if (response.getStatus() == ProblemCode.UNAUTHORIZED.status()) {
      visit.unanswered().ifPresent(problem -> replace(response, problem));
    }
    if (isProblem(response) && isForBrowser(request)) {
      if (response.getStatus() == ProblemCode.UNAUTHORIZED.status()) {
        response.getHeaders().remove(HttpHeaders.WWW_AUTHENTICATE);
        lead(response, Deeplink.signInFor(visit.address()));
      } else if (isClosedFrontDoor(path, response)) {
        lead(response, visit.firstPage().orElseThrow().path());
      } else {
        showProblem(request, response);
      }
    }
    if (!headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
      // After the sign-out no page may be shown from the browser's history.
      headers.putSingle(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }
  }

  private static boolean isProblem(ContainerResponseContext response) {
    MediaType type = response.getMediaType();
    return type != null && Problem.MEDIA_TYPE.equals(type.getType() + "/" + type.getSubtype());
  }

  private static boolean isForBrowser(ContainerRequestContext request) {
    String accept = request.getHeaderString(HttpHeaders.ACCEPT);
    return accept != null && accept.contains(MediaType.TEXT_HTML);
  }

  /** Whether a reader without access to the first page, but to others, requested it. */
  private boolean isClosedFrontDoor(String path, ContainerResponseContext response) {
    return response.getStatus() == ProblemCode.FORBIDDEN.status()
        && path.equals(Section.OVERVIEW.path())
        && visit.firstPage().filter(first -> first != Section.OVERVIEW).isPresent();
  }

  private static void lead(ContainerResponseContext response, String address) {
    response.getHeaders().putSingle(HttpHeaders.LOCATION, address);
    response.setStatus(303);
    response.setEntity(null);
  }

  private static void replace(ContainerResponseContext response, Problem problem) {
    response.getHeaders().remove(HttpHeaders.WWW_AUTHENTICATE);
    response.setStatus(problem.status());
    response.setEntity(problem.json(), null, MediaType.valueOf(Problem.MEDIA_TYPE));
    if (problem.retryAfterSeconds() != null) {
      response.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, problem.retryAfterSeconds());
    }
  }

  private void showProblem(ContainerRequestContext request, ContainerResponseContext response) {
    ErrorPage page =
        ErrorPage.of(
            visit.frame(texts.say("wrong")),
            read((String) response.getEntity()),
            texts,
            HttpMethod.GET.equals(request.getMethod())
                ? response.getHeaderString(HttpHeaders.RETRY_AFTER)
                : null);
    response.setEntity(page.render(), null, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
  }

  private JsonNode read(String problem) {
    try {
      return json.readTree(problem);
    } catch (JsonProcessingException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
