package io.cxrating.web.outcome;

import io.cxrating.access.Role;
import io.cxrating.evidence.Evidences;
import io.cxrating.evidence.TargetAnswer;
import io.cxrating.evidence.Targets;
import io.cxrating.figures.Asked;
import io.cxrating.figures.Figures;
import io.cxrating.scorecard.ScorecardAnswer;
import io.cxrating.scorecard.Scorecards;
import io.cxrating.standard.model.Standard.Measure;
import io.cxrating.standard.model.StandardNames;
import io.cxrating.web.kit.Empty;
import io.cxrating.web.kit.NumberField;
import io.cxrating.web.kit.Numerals;
import io.cxrating.web.kit.Paths;
import io.cxrating.web.kit.Question;
import io.cxrating.web.kit.Visit;
import io.cxrating.web.outcome.OutcomePage.Along;
import io.cxrating.web.outcome.OutcomePage.Card;
import io.cxrating.web.outcome.OutcomePage.Curve;
import io.cxrating.web.outcome.OutcomePage.Evidence;
import io.cxrating.web.slice.Choices;
import io.cxrating.web.slice.Crumb;
import io.cxrating.web.slice.Excerpt;
import io.cxrating.web.slice.Excerpt.Cut;
import io.cxrating.web.slice.FilterForm;
import io.cxrating.web.slice.Mix;
import io.cxrating.web.slice.Mixed;
import io.cxrating.web.slice.PageSlice;
import io.cxrating.web.slice.SliceFilter;
import io.cxrating.web.slice.Slices;
import io.cxrating.web.slice.Switch;
import io.cxrating.web.standard.Declaration;
import io.cxrating.wire.QueryParameters;
import io.cxrating.wording.Wording;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Page of an outcome: achievement by unit, associated criteria, and evidence for targets. */
@Path(Paths.OUTCOME)
public class OutcomePageResource {

  private final Slices slices;
  private final Figures figures;
  private final Visit visit;
  private final Wording texts;

  OutcomePageResource(Slices slices, Figures figures, Visit visit, Wording texts) {
    this.slices = slices;
    this.figures = figures;
    this.visit = visit;
    this.texts = texts;
  }

  @GET
  @Produces(Visit.HTML)
  @RolesAllowed({Role.ANALYST_NAME, Role.EXECUTIVE_NAME, Role.STEWARD_NAME})
  public OutcomePage outcome() {
    QueryParameters query = visit.query(OutcomeWish.PARAMETERS);
    OutcomeWish wish = OutcomeWish.of(query);
    return slices.read(
        SliceFilter.of(query).withTouchpoint(null), slice -> page(slice, wish), this::empty);
  }

  private OutcomePage empty(Empty empty) {
    String title = texts.say("outcome");
    return new OutcomePage(visit.frame(title), empty, title, List.of(), null, null);
  }

  private OutcomePage page(PageSlice slice, OutcomeWish wish) {
    String name = slice.names().outcome(wish.outcome());
    TreeMap<String, String> kept =
        new TreeMap<>(wish.withTarget(null).withUnits(Excerpt.START).parameters());
    slice.unit().ifPresent(unit -> kept.put("unit", unit.key()));
    return new OutcomePage(
        visit.frame(name),
        null,
        name,
        Crumb.of(slice),
        FilterForm.of(Paths.OUTCOME, kept, slice).withoutTouchpoints(),
        new OutcomePage.Found(
            others(slice, wish),
            visit.maySeeRatings() && !slice.below().isEmpty() ? card(slice, wish) : null,
            visit.mayTryDrafts() ? evidence(slice, wish) : null,
            visit.mayTryDrafts() ? along(slice, wish) : null,
            NumberField.of(OutcomeWish.TARGET, wish.target())));
  }

  private Choices others(PageSlice slice, OutcomeWish wish) {
    List<Switch> others =
        slice.history().latest().content().outcomes().stream()
            .filter(each -> !each.key().equals(wish.outcome()))
            .map(
                each ->
                    new Switch(
                        Declaration.name(each), wish.withOutcome(each.key()).href(slice), false))
            .toList();
    return Choices.of(texts.say("otherOutcomes"), others, slice.numerals());
  }

  private Card card(PageSlice slice, OutcomeWish wish) {
    Question asked =
        wish.asShares(slice.filter().ask("outcome-scorecards").with(Asked.OUTCOME, wish.outcome()));
    Numerals numerals = visit.numerals();
    Mixed<ScorecardAnswer> mixed =
        Mixed.ask(
            asked,
            each -> figures.answer(slice.view(), Scorecards.FIGURE, each.readIn(visit.locale())));
    Cut<ScorecardAnswer.Row> units =
        wish.units()
            .of(
                mixed.answer().rows(),
                row -> row.named().unitName(),
                row -> row.named().unit(),
                other -> wish.withUnits(other).href(slice),
                numerals);
    return new ScorecardReport(slice, numerals, texts)
        .card(
            mixed,
            units,
            mixes(slice, wish),
            mixed.adjusted() ? asked.csv() : asked.without(Mix.ADJUST).csv());
  }

  private Choices mixes(PageSlice slice, OutcomeWish wish) {
    List<Switch> switches = new ArrayList<>();
    switches.add(
        new Switch(texts.say("notAdjusted"), wish.withMix(null).href(slice), wish.mix() == null));
    for (Mix mix : Mix.of(slice)) {
      switches.add(
          new Switch(mix.text(texts), wish.withMix(mix).href(slice), mix.equals(wish.mix())));
    }
    return new Choices(texts.say("adjustedFor"), switches);
  }

  private Evidence evidence(PageSlice slice, OutcomeWish wish) {
    Question asked = slice.filter().ask("evidence").with(Asked.OUTCOME, wish.outcome());
    return new EvidenceReport(slice, visit.numerals(), texts)
        .evidence(
            figures.answer(slice.view(), Evidences.FIGURE, asked.readIn(visit.locale())),
            asked.csv());
  }

  private Along along(PageSlice slice, OutcomeWish wish) {
    List<Switch> measures =
        slice.history().latest().content().measures().stream()
            .filter(each -> each.type().isNumeric())
            .map(
                each ->
                    new Switch(
                        StandardNames.measure(each),
                        wish.withMeasure(each.key()).href(slice) + "#along-title",
                        each.key().equals(wish.measure())))
            .toList();
    return new Along(
        Choices.of(texts.say("measure"), measures, slice.numerals()),
        wish.measure() == null ? null : curve(slice, wish.outcome(), wish.measure()));
  }

  private Curve curve(PageSlice slice, String outcome, String along) {
    Question asked =
        slice
            .filter()
            .ask("evidence/targets")
            .with(Asked.OUTCOME, outcome)
            .with(Targets.MEASURE, along);
    TargetAnswer answer =
        figures.answer(slice.view(), Targets.FIGURE, asked.readIn(visit.locale()));
    Measure measure =
        slice.history().measures().stream()
            .filter(each -> each.key().equals(along))
            .findFirst()
            .orElseThrow();
    return new TargetReport(measure, visit.numerals(), texts).curve(answer, asked.csv());
  }
}
