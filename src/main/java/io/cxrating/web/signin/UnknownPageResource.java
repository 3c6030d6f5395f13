package io.cxrating.web.signin;

import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;

/** Answers paths that no other resource matches with an error page. */
@Path("/{path:.+}")
@PermitAll
public class UnknownPageResource {
  @GET
  @Produces(MediaType.WILDCARD)
  public String nothing(@RestPath String path) {
    throw new ProblemException(ProblemCode.NOT_FOUND, "There is no page /" + path);
  }
}
