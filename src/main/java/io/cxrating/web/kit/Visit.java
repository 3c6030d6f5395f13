package io.cxrating.web.kit;

import io.cxrating.access.Caller;
import io.cxrating.access.PageSessions;
import io.cxrating.access.Role;
import io.cxrating.problem.Problem;
import io.cxrating.web.kit.Frame.MenuItem;
import io.cxrating.wire.Parameter;
import io.cxrating.wire.Parameters;
import io.cxrating.wire.QueryParameters;
import io.cxrating.wording.Wording;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The reader, the language and the parameters of a page request. */
@RequestScoped
public class Visit {
  /** The media type of a page. */
  public static final String HTML = "text/html;charset=UTF-8";

  private final Assets assets;
  private final Caller caller;
  private final SecurityIdentity identity;
  private final Clock clock;

  /** The standard that the request names; null for none. */
  private @Nullable String standard;

  @Context HttpHeaders headers;
  @Context UriInfo uri;

  Visit(Assets assets, Caller caller, SecurityIdentity identity, Clock clock) {
    this.assets = assets;
    this.caller = caller;
    this.identity = identity;
    this.clock = clock;
  }

  /** The frame of a page with that title. */
  public Frame frame(String title) {
    return new Frame(
        title,
        texts().language().toLanguageTag(),
        texts().locale().toLanguageTag(),
        uri.getRequestUri().toString(),
        texts().say("asOf", numerals().moment(clock.instant(), ZoneOffset.UTC)),
        menu(),
        isSignedIn(),
        assets);
  }

  private List<MenuItem> menu() {
    if (!isSignedIn()) {
      return List.of();
    }
    Set<Role> roles = caller.roles();
    String path = uri.getPath();
    return Arrays.stream(Section.values())
        .filter(section -> section.isOpenTo(roles))
        .map(
            section ->
                new MenuItem(section.text(texts()), section.path(), section.path().equals(path)))
        .toList();
  }

  public boolean isSignedIn() {
    return !identity.isAnonymous();
  }

  /** Why the reader is unknown; empty if known. */
  public Optional<Problem> unanswered() {
    Throwable failure = identity.getAttribute(PageSessions.UNANSWERED);
    return Optional.ofNullable(failure).map(thrown -> Problem.behind(thrown, uri.getPath()));
  }

  /** The first page of the reader's menu; empty if not signed in or without any page. */
  public Optional<Section> firstPage() {
    return isSignedIn() ? Section.firstOf(caller.roles()) : Optional.empty();
  }

  public boolean may(Role role) {
    return caller.roles().contains(role);
  }

  /** Whether the reader may see attainment and ratings in addition to the standard. */
  public boolean maySeeRatings() {
    return may(Role.ANALYST) || may(Role.EXECUTIVE);
  }

  public boolean mayTryDrafts() {
    return may(Role.ANALYST) || may(Role.STEWARD);
  }

  /** The preferred language of the browser. */
  public Locale locale() {
    Locale first = headers.getAcceptableLanguages().getFirst();
    return first.getLanguage().equals("*") ? Locale.ENGLISH : first;
  }

  /** The texts of the pages for this reader. */
  @Produces
  @RequestScoped
  Wording texts() {
    return Wording.of("page", locale());
  }

  public Numerals numerals() {
    return new Numerals(texts());
  }

  /** The query, validated as strictly as in the API. */
  public QueryParameters query(Parameters known) {
    return QueryParameters.of(uri, known);
  }

  /** Every value of a parameter that may be repeated. */
  public List<String> all(Parameter<String> repeated) {
    return uri.getQueryParameters().getOrDefault(repeated.name(), List.of()).stream()
        .filter(value -> !value.isEmpty())
        .distinct()
        .toList();
  }

  /** The query without the one parameter that may be repeated. */
  public QueryParameters queryBut(Parameter<String> repeated, Parameters known) {
    Map<String, List<String>> others = new HashMap<>(uri.getQueryParameters());
    others.remove(repeated.name());
    return new QueryParameters(others, known);
  }

  /** The standard that the reader saw last, from an untrusted cookie; null for none. */
  public @Nullable String lastStandard() {
    Cookie cookie = headers.getCookies().get(StandardCookie.NAME);
    return cookie == null ? null : cookie.getValue();
  }

  /** Stores an existing standard as the one last used; null keeps the previous one. */
  public void remember(@Nullable String key) {
    standard = key;
  }

  /** The standard that the browser should store and has not yet stored. */
  public Optional<String> newStandard() {
    return Optional.ofNullable(standard).filter(key -> !key.equals(lastStandard()));
  }

  /** The relative address of this page. */
  public String address() {
    String query = uri.getRequestUri().getRawQuery();
    return uri.getRequestUri().getRawPath() + (query == null ? "" : "?" + query);
  }
}
