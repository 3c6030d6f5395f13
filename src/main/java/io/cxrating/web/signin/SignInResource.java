package io.cxrating.web.signin;

import io.cxrating.access.PageSessions;
import io.cxrating.transfer.BodyLimit;
import io.cxrating.web.kit.PostedForm;
import io.cxrating.web.kit.Visit;
import io.cxrating.wording.Wording;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;

/** Signing in with a key. */
@Path(SignInResource.PATH)
@PermitAll
@Produces(Visit.HTML)
@RunOnVirtualThread
public class SignInResource {
  static final String PATH = "/sign-in";

  // A key, and the longest address with every character encoded.
  private static final int MAX_FORM_BYTES = 64 * 1024;

  private final PageSessions sessions;
  private final Visit visit;
  private final Wording texts;

  SignInResource(PageSessions sessions, Visit visit, Wording texts) {
    this.sessions = sessions;
    this.visit = visit;
    this.texts = texts;
  }

  /** Shows the sign-in form; redirects a reader who is already signed in. */
  @GET
  public Response ask(@RestQuery String to) {
    return visit.isSignedIn() ? SessionCookie.goTo(to).build() : page(to, false);
  }

  private Response page(String to, boolean refused) {
    return Response.status(refused ? Response.Status.UNAUTHORIZED : Response.Status.OK)
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .entity(
            new SignInPage(visit.frame(texts.say("signIn")), Deeplink.checked(to), refused)
                .render())
        .build();
  }

  /** Opens a session. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @BodyLimit(MAX_FORM_BYTES)
  public Response signIn(InputStream body, HttpServerRequest request) throws IOException {
    SessionCookie.requireOwnPage(request);
    PostedForm form = PostedForm.of(body);
    String to = form.text("to");
    Optional<String> session = sessions.open(form.text("key").strip());
    return session
        .map(
            text ->
                SessionCookie.goTo(to).cookie(SessionCookie.of(text, sessions.lifetime(), request)))
        .map(Response.ResponseBuilder::build)
        .orElseGet(() -> page(to, true));
  }
}
