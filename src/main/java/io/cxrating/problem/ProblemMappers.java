package io.cxrating.problem;

import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Maps what resources throw to error responses; no other class does. */
final class ProblemMappers {
  private final OfferedMethods offered;

  ProblemMappers(OfferedMethods offered) {
    this.offered = offered;
  }

  // Frameworks have their own mappers for these, and ours have to be as specific to take
  // precedence.
  @ServerExceptionMapper({
    ProblemException.class,
    MismatchedInputException.class,
    InvalidDefinitionException.class,
    ResteasyReactiveViolationException.class,
    AuthenticationFailedException.class,
    UnauthorizedException.class,
    ForbiddenException.class,
    Throwable.class
  })
  Response thrown(Throwable thrown, ContainerRequestContext request) {
    return answer(Diagnosis.of(thrown, asked(request))).build();
  }

  @ServerExceptionMapper
  Response http(WebApplicationException http, ContainerRequestContext request) {
    return answer(Diagnosis.of(http, asked(request))).build();
  }

  @ServerExceptionMapper
  Response notAllowed(NotAllowedException notAllowed, ContainerRequestContext request) {
    String allow = String.join(", ", offered.at(request.getUriInfo().getPath()));
    return answer(Diagnosis.of(ProblemCode.METHOD_NOT_ALLOWED.status()))
        .header(HttpHeaders.ALLOW, allow)
        .build();
  }

  @ServerExceptionMapper
  Response notAcceptable(NotAcceptableException refused, ContainerRequestContext request) {
    String offers =
        String.join(", ", offered.mediaTypes(request.getMethod(), request.getUriInfo().getPath()));
    return answer(
            Problem.of(
                ProblemCode.NOT_ACCEPTABLE, "Supported media types: " + offers, HttpHeaders.ACCEPT))
        .build();
  }

  // The cause of a JAX-RS "not found" may be a query parameter that cannot be parsed.
  @ServerExceptionMapper
  Response notFound(NotFoundException notFound, ContainerRequestContext request) {
    return Parameters.unreadable(notFound.getCause(), request.getUriInfo().getQueryParameters())
        .map(problem -> answer(problem).build())
        .orElseGet(() -> answer(Diagnosis.of(ProblemCode.NOT_FOUND.status())).build());
  }

  private static Response.ResponseBuilder answer(Problem problem) {
    Response.ResponseBuilder answer =
        Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem.json());
    if (problem.status() == ProblemCode.UNAUTHORIZED.status()) {
      answer.header(HttpHeaders.WWW_AUTHENTICATE, Problem.CHALLENGE);
    }
    if (problem.status() == ProblemCode.REQUEST_TIMEOUT.status()) {
      // The rest of the body is not read.
      answer.header("Connection", "close");
    }
    if (problem.retryAfterSeconds() != null) {
      answer.header(HttpHeaders.RETRY_AFTER, problem.retryAfterSeconds());
    }
    return answer;
  }

  private static String asked(ContainerRequestContext request) {
    return request.getMethod() + " " + request.getUriInfo().getPath();
  }
}
