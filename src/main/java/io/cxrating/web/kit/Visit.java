package io.cxrating.web.kit;

import io.cxrating.access.Caller;
import io.cxrating.access.PageSessions;
import io.cxrating.access.Role;
import io.cxrating.problem.Problem;
import io.cxrating.web.kit.Frame.MenuItem;
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
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who asks for a page, in which language, and by which parameters. */
@RequestScoped
public class Visit {
  /** The media type of a page. */
  public static final String HTML = "text/html;charset=UTF-8";

  private final Assets assets;
  private final Caller caller;
  private final SecurityIdentity identity;
  private final Clock clock;

  /** The standard that this page was asked for by name; null where it was not. */
  private String standard;

  @Context HttpHeaders headers;
  @Context UriInfo uri;

  Visit(Assets assets, Caller caller, SecurityIdentity identity, Clock clock) {
    this.assets = assets;
    this.caller = caller;
    this.identity = identity;
    this.clock = clock;
  }

  /** What surrounds a page of that title. */
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

  /** Why it is not known who asks; empty where it is. */
  public Optional<Problem> unanswered() {
    Throwable failure = identity.getAttribute(PageSessions.UNANSWERED);
    return Optional.ofNullable(failure).map(thrown -> Problem.behind(thrown, uri.getPath()));
  }

  /** The first page of the reader's menu; empty for who is not signed in or may see none. */
  public Optional<Section> firstPage() {
    return isSignedIn() ? Section.firstOf(caller.roles()) : Optional.empty();
  }

  public boolean may(Role role) {
    return caller.roles().contains(role);
  }

  /** Whether attainment and ratings are the reader's to see, beside the standard itself. */
  public boolean maySeeRatings() {
    return may(Role.ANALYST) || may(Role.EXECUTIVE);
  }

  public boolean mayTryDrafts() {
    return may(Role.ANALYST) || may(Role.STEWARD);
  }

  /** The first language that the browser asks for. */
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

  /** The query, read as strictly as that of the API. */
  public QueryParameters query(Set<String> known, String... more) {
    Set<String> all = new HashSet<>(known);
    all.addAll(List.of(more));
    return new QueryParameters(uri.getQueryParameters(), all);
  }

  /** Every value of a parameter that may be repeated. */
  public List<String> all(String name) {
    return uri.getQueryParameters().getOrDefault(name, List.of()).stream()
        .filter(value -> !value.isEmpty())
        .distinct()
        .toList();
  }

  /** The query without the one parameter that may be repeated. */
  public QueryParameters queryBut(String repeated, Set<String> known, String... more) {
    Map<String, List<String>> others = new HashMap<>(uri.getQueryParameters());
    others.remove(repeated);
    Set<String> all = new HashSet<>(known);
    all.addAll(List.of(more));
    return new QueryParameters(others, all);
  }

  /** What the reader saw last, as the browser says, which may be anything; null for nothing. */
  public String lastStandard() {
    Cookie cookie = headers.getCookies().get(StandardCookie.NAME);
    return cookie == null ? null : cookie.getValue();
  }

  /** Takes a standard that there is to be the one last used; null: the one before stays. */
  public void remember(String key) {
    standard = key;
  }

  /** The standard that the browser is to remember and does not yet. */
  public Optional<String> newStandard() {
    return Optional.ofNullable(standard).filter(key -> !key.equals(lastStandard()));
  }

  /** This page's own address, below the host. */
  public String address() {
    String query = uri.getRequestUri().getRawQuery();
    return uri.getRequestUri().getRawPath() + (query == null ? "" : "?" + query);
  }
}
