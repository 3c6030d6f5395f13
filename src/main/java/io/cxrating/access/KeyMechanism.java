package io.cxrating.access;

import io.cxrating.problem.Problem;
import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import io.cxrating.problem.ProblemRoutes;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/**
 * Finds the key of a request: in its own header, in HTTP Basic for tools that support nothing else,
 * or by the session of a browser.
 */
@ApplicationScoped
class KeyMechanism implements HttpAuthenticationMechanism {
  private static final String KEY_HEADER = "X-API-Key";
  private static final String AUTHORIZATION = "Authorization";
  private static final String BASIC = "basic ";
  private static final String BASIC_USER = "key:";
  // Probes and scrapers have no key, and a wrong one is no reason to reject them.
  private static final String OPEN_PATHS = "/q/";

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager identities) {
    if (context.normalizedPath().startsWith(OPEN_PATHS)) {
      return Uni.createFrom().nullItem();
    }
    MultiMap headers = context.request().headers();
    List<String> keys = headers.getAll(KEY_HEADER);
    List<String> authorizations = headers.getAll(AUTHORIZATION);
    if (keys.size() + authorizations.size() > 1) {
      return Uni.createFrom()
          .failure(
              new ProblemException(
                  ProblemCode.BAD_REQUEST,
                  "Send exactly one key, in X-API-Key or in Authorization",
                  KEY_HEADER));
    }
    if (!keys.isEmpty()) {
      return identities.authenticate(KeyRequest.ofKey(keys.get(0)));
    }
    return authorizations.isEmpty()
        ? session(context, identities)
        : basic(authorizations.get(0), identities);
  }

  /**
   * Browsers send cookies automatically, even when another site causes the request. So a session
   * permits reads, and posts from our own pages to our own pages. An expired session counts as no
   * key, not as a wrong one.
   */
  private static Uni<SecurityIdentity> session(
      RoutingContext context, IdentityProviderManager identities) {
    Cookie cookie = context.request().getCookie(PageSessions.COOKIE);
    HttpMethod method = context.request().method();
    boolean isReading = method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
    boolean isOurs = !isApi(context) && SameOrigin.isConfirmedBy(context.request());
    if (cookie == null || !(isReading || isOurs)) {
      return Uni.createFrom().nullItem();
    }
    return identities
        .authenticate(KeyRequest.ofSession(cookie.getValue()))
        .onFailure(AuthenticationFailedException.class)
        .recoverWithNull()
        .onFailure(failed -> !isApi(context))
        .recoverWithItem(KeyMechanism::anonymous);
  }

  /** Anonymous identity that carries the failure, so that a page can explain it. */
  private static SecurityIdentity anonymous(Throwable failed) {
    return QuarkusSecurityIdentity.builder()
        .setAnonymous(true)
        .addAttribute(PageSessions.UNANSWERED, failed)
        .build();
  }

  private static boolean isApi(RoutingContext context) {
    String path = context.normalizedPath();
    return path.equals("/api") || path.startsWith("/api/");
  }

  private static Uni<SecurityIdentity> basic(
      String authorization, IdentityProviderManager identities) {
    if (!authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
      return Uni.createFrom().failure(new AuthenticationFailedException());
    }
    String credentials;
    try {
      byte[] decoded = Base64.getDecoder().decode(authorization.substring(BASIC.length()).trim());
      credentials = new String(decoded, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException garbage) {
      return Uni.createFrom().failure(new AuthenticationFailedException(garbage));
    }
    return credentials.startsWith(BASIC_USER)
        ? identities.authenticate(KeyRequest.ofKey(credentials.substring(BASIC_USER.length())))
        : Uni.createFrom().failure(new AuthenticationFailedException());
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return Uni.createFrom()
        .item(
            new ChallengeData(
                ProblemCode.UNAUTHORIZED.status(), "WWW-Authenticate", Problem.CHALLENGE));
  }

  @Override
  public Uni<Boolean> sendChallenge(RoutingContext context) {
    ProblemRoutes.challenge(context);
    return Uni.createFrom().item(true);
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of(KeyRequest.class);
  }
}
