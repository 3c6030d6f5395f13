package io.cxrating.web.standard;

import io.cxrating.access.Role;
import io.cxrating.figures.Figures;
import io.cxrating.figures.Slice;
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
import io.cxrating.wire.Parameter;
import io.cxrating.wire.Parameters;
import io.cxrating.wire.QueryParameters;
import io.cxrating.wording.Wording;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Page of a standard with its ratings. */
@Path("/standard")
public class DeclarationResource {
  static final Parameter<Integer> AGAINST =
      Parameter.optional(
          "against", Slice.VERSION.value(), "Version that the shown one is compared with", "1");
  private static final Parameters PARAMETERS = SliceFilter.PARAMETERS.and(Slice.VERSION, AGAINST);

  private final Slices slices;
  private final Figures figures;
  private final Weighing weighing;
  private final Releases releases;
  private final Visit visit;
  private final Wording texts;

  DeclarationResource(
      Slices slices,
      Figures figures,
      Weighing weighing,
      Releases releases,
      Visit visit,
      Wording texts) {
    this.slices = slices;
    this.figures = figures;
    this.weighing = weighing;
    this.releases = releases;
    this.visit = visit;
    this.texts = texts;
  }

  /** The requested version, and the one to compare it with; null for the default. */
  private record Wish(@Nullable Integer version, @Nullable Integer against) {
    static Wish of(QueryParameters query) {
      return new Wish(query.find(Slice.VERSION), query.find(AGAINST));
    }

    Map<String, String> parameters() {
      TreeMap<String, String> parameters = new TreeMap<>();
      if (version != null) {
        parameters.put(Slice.VERSION.name(), version.toString());
      }
      if (against != null) {
        parameters.put(AGAINST.name(), against.toString());
      }
      return parameters;
    }
  }

  /** Shows the standard; ratings only for a reader who may see them. */
  @GET
  @Produces(Visit.HTML)
  @RolesAllowed({Role.ANALYST_NAME, Role.EXECUTIVE_NAME, Role.STEWARD_NAME})
  public DeclarationPage standard() {
    QueryParameters query = visit.query(PARAMETERS);
    Wish wish = Wish.of(query);
    return slices.readStandard(SliceFilter.of(query), slice -> page(slice, wish), this::nothing);
  }

  private DeclarationPage page(PageSlice slice, Wish wish) {
    Rated rated = visit.maySeeRatings() && slice.hasData() ? rated(slice, wish) : null;
    StandardHistory history = slice.history();
    PublishedVersion shown =
        wish.version() == null
            ? rated == null ? history.latest() : history.version(rated.version()).orElseThrow()
            : history.version(wish.version()).orElseThrow(() -> noVersion(history, wish));
    Numerals numerals = visit.numerals();
    Declaration declaration = new Declaration(shown.content(), new Demands(numerals, texts));
    return new DeclarationPage(
        visit.frame(texts.say("whatMakesItGreat")),
        null,
        shown.content().name(),
        rated == null ? null : FilterForm.of(Section.STANDARD.path(), kept(slice, wish), slice),
        new DeclarationPage.Found(
            new DeclarationPage.Summary(
                rated == null
                    ? declaration.size()
                    : declaration.size() + " " + rated.sentence(texts),
                rated == null ? null : rated.days(),
                rated == null ? null : rated.csv()),
            visit.mayTryDrafts() ? slice.filter().href(Paths.DRAFT) : null,
            new DeclarationPage.Declared(
                declaration.stages(
                    slice.filter().touchpoint(),
                    rated == null ? Attained.nothing() : rated.attained(),
                    visit.mayTryDrafts() && wish.version() == null && slice.hasData()
                        ? weighing.of(slice, numerals)
                        : weighing.nothing(numerals)),
                declaration.outcomes(slice.filter().ask("evidence").without(Slice.TOUCHPOINT)),
                declaration.needs(),
                declaration.facts()),
            releases.of(slice, shown.version(), wish.against(), numerals),
            Declaration.advice(
                Lint.findings(shown.content(), history.versions().subList(0, shown.version() - 1)),
                texts)));
  }

  private static RuntimeException noVersion(StandardHistory history, Wish wish) {
    return QueryParameters.invalid(
        Slice.VERSION.name(), history.key() + " has no version " + wish.version());
  }

  private static Map<String, String> kept(PageSlice slice, Wish wish) {
    TreeMap<String, String> kept = new TreeMap<>(wish.parameters());
    slice.unit().ifPresent(unit -> kept.put("unit", unit.key()));
    return kept;
  }

  /** The ratings of the standard in the slice. */
  private record Rated(int version, Gauge whole, Attained attained, String days, String csv) {
    String sentence(Wording texts) {
      return whole.isRated()
          ? texts.say(
              "cameToRating", whole.rating().text(), whole.rating().interval(), whole.status())
          : texts.say("cameToNoRating", whole.why());
    }
  }

  private Rated rated(PageSlice slice, Wish wish) {
    Numerals numerals = visit.numerals();
    Question asked = slice.filter().ask("ratings");
    if (wish.version() != null) {
      asked = asked.with(Slice.VERSION, wish.version().toString());
    }
    RatingAnswer whole = figures.answer(slice.view(), Ratings.FIGURE, asked.readIn(visit.locale()));
    Attained attained =
        new Attained(
            visit.may(Role.ANALYST)
                ? asked.without(Slice.TOUCHPOINT).with("result", "MISSED")
                : null);
    Question byCriterion = asked.with("by", "criterion");
    for (Question each : List.of(asked.with("by", "touchpoint"), byCriterion)) {
      attained.add(
          figures.answer(slice.view(), Ratings.FIGURE, each.parameters()), numerals, texts);
    }
    return new Rated(
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
        null);
  }
}
