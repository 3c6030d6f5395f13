package io.cxrating.web.standard;

import io.cxrating.access.Role;
import io.cxrating.rating.RatingAnswer;
import io.cxrating.rating.Ratings;
import io.cxrating.standard.lint.Lint;
import io.cxrating.standard.model.PublishedVersion;
import io.cxrating.standard.model.StandardHistory;
import io.cxrating.unit.UnitNode;
import io.cxrating.web.kit.Days;
import io.cxrating.web.kit.Demands;
import io.cxrating.web.kit.Empty;
import io.cxrating.web.kit.Gauge;
import io.cxrating.web.kit.Numerals;
import io.cxrating.web.kit.Paths;
import io.cxrating.web.kit.Question;
import io.cxrating.web.kit.Section;
import io.cxrating.web.kit.Visit;
import io.cxrating.web.slice.FilterForm;
import io.cxrating.web.slice.PageSlice;
import io.cxrating.web.slice.SliceFilter;
import io.cxrating.web.slice.Slices;
import io.cxrating.wire.QueryParameters;
import io.cxrating.wording.Wording;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What makes an experience great: a standard as people read it, with what came of it. */
@Path("/standard")
@RunOnVirtualThread
public class DeclarationResource {
  static final String VERSION = "version";
  static final String AGAINST = "against";

  private final Slices slices;
  private final Ratings ratings;
  private final Weighing weighing;
  private final Releases releases;
  private final Visit visit;
  private final Wording texts;

  DeclarationResource(
      Slices slices,
      Ratings ratings,
      Weighing weighing,
      Releases releases,
      Visit visit,
      Wording texts) {
    this.slices = slices;
    this.ratings = ratings;
    this.weighing = weighing;
    this.releases = releases;
    this.visit = visit;
    this.texts = texts;
  }

  /** Which version is asked for, and which it is compared with; null where the reader leaves it. */
  private record Wish(Integer version, Integer against) {
    static Wish of(QueryParameters query) {
      return new Wish(
          query.count(VERSION, null, 1, Integer.MAX_VALUE),
          query.count(AGAINST, null, 1, Integer.MAX_VALUE));
    }

    Map<String, String> parameters() {
      TreeMap<String, String> parameters = new TreeMap<>();
      if (version != null) {
        parameters.put(VERSION, version.toString());
      }
      if (against != null) {
        parameters.put(AGAINST, against.toString());
      }
      return parameters;
    }
  }

  /** Shows the standard; figures only to who may see ratings. */
  @GET
  @Produces(Visit.HTML)
  @RolesAllowed({Role.ANALYST_NAME, Role.EXECUTIVE_NAME, Role.STEWARD_NAME})
  public DeclarationPage standard() {
    QueryParameters query = visit.query(SliceFilter.NAMES, VERSION, AGAINST);
    Wish wish = Wish.of(query);
    return slices.readStandard(SliceFilter.of(query), slice -> page(slice, wish), this::nothing);
  }

  private DeclarationPage page(PageSlice slice, Wish wish) {
    Figures figures = visit.maySeeRatings() && slice.hasData() ? figures(slice, wish) : null;
    StandardHistory history = slice.history();
    PublishedVersion shown =
        wish.version() == null
            ? figures == null ? history.latest() : history.version(figures.version()).orElseThrow()
            : history.version(wish.version()).orElseThrow(() -> noVersion(history, wish));
    Numerals numerals = visit.numerals();
    Declaration declaration = new Declaration(shown.content(), new Demands(numerals, texts));
    return new DeclarationPage(
        visit.frame(texts.say("whatMakesItGreat")),
        null,
        shown.content().name(),
        figures == null ? null : FilterForm.of(Section.STANDARD.path(), kept(slice, wish), slice),
        figures == null ? declaration.size() : declaration.size() + " " + figures.sentence(texts),
        figures == null ? null : figures.days(),
        visit.mayTryDrafts() ? slice.filter().href(Paths.DRAFT) : null,
        figures == null ? null : figures.csv(),
        declaration.stages(
            slice.filter().touchpoint(),
            figures == null ? Attained.nothing() : figures.attained(),
            visit.mayTryDrafts() && wish.version() == null && slice.hasData()
                ? weighing.of(slice, numerals)
                : weighing.nothing(numerals)),
        declaration.outcomes(slice.filter().ask("evidence").without("touchpoint")),
        declaration.needs(),
        declaration.facts(),
        releases.of(slice.filter(), shown.version(), wish.against(), numerals),
        Declaration.advice(
            Lint.findings(shown.content(), history.versions().subList(0, shown.version() - 1)),
            texts));
  }

  private static RuntimeException noVersion(StandardHistory history, Wish wish) {
    return QueryParameters.invalid(VERSION, history.key() + " has no version " + wish.version());
  }

  private static Map<String, String> kept(PageSlice slice, Wish wish) {
    TreeMap<String, String> kept = new TreeMap<>(wish.parameters());
    slice.unit().ifPresent(unit -> kept.put("unit", unit.key()));
    return kept;
  }

  /** What came of the standard in the slice. */
  private record Figures(int version, Gauge whole, Attained attained, String days, String csv) {
    String sentence(Wording texts) {
      return whole.isRated()
          ? texts.say("cameToRating", whole.text(), whole.interval(), whole.status())
          : texts.say("cameToNoRating", whole.why());
    }
  }

  private Figures figures(PageSlice slice, Wish wish) {
    Numerals numerals = visit.numerals();
    Question asked = slice.filter().ask("ratings");
    if (wish.version() != null) {
      asked = asked.with(VERSION, wish.version().toString());
    }
    RatingAnswer whole = ratings.answer(slice.view(), asked.readIn(visit.locale()));
    Attained attained =
        new Attained(
            visit.may(Role.ANALYST) ? asked.without("touchpoint").with("result", "MISSED") : null);
    Question byCriterion = asked.with("by", "criterion");
    for (Question each : List.of(asked.with("by", "touchpoint"), byCriterion)) {
      attained.add(ratings.answer(slice.view(), each.parameters()), numerals, texts);
    }
    return new Figures(
        whole.basis().version(),
        Gauge.of(whole.rows().getFirst(), numerals, texts),
        attained,
        slice.unit().map(UnitNode::name).orElseGet(() -> texts.say("everything"))
            + ", "
            + Days.of(whole.basis(), numerals),
        byCriterion.csv());
  }

  private DeclarationPage nothing(Empty empty) {
    return new DeclarationPage(
        visit.frame(texts.say("whatMakesItGreat")),
        empty,
        texts.say("whatMakesItGreat"),
        null,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        List.of());
  }
}
