package io.cxrating.dashboard;

import io.cxrating.access.Role;
import io.cxrating.dashboard.OverviewPage.Choices;
import io.cxrating.dashboard.OverviewPage.Switch;
import io.cxrating.evidence.Evidences;
import io.cxrating.rating.QueryParameters;
import io.cxrating.scorecard.Scorecards;
import io.cxrating.standard.MeasureType;
import io.cxrating.standard.Standard;
import io.cxrating.standard.Standard.Measure;
import io.cxrating.standard.Standard.Outcome;
import io.cxrating.wording.Wording;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** What customers achieve: unit by unit, what goes with it, and where a target belongs. */
@Path(OutcomePageResource.PATH)
@RunOnVirtualThread
public class OutcomePageResource {
  static final String PATH = "/standard/outcome";
  static final String OUTCOME = "outcome";

  private static final String MEASURE = "measure";

  private final Slices slices;
  private final Scorecards scorecards;
  private final Evidences evidences;
  private final Visit visit;
  private final Wording texts;

  OutcomePageResource(
      Slices slices, Scorecards scorecards, Evidences evidences, Visit visit, Wording texts) {
    this.slices = slices;
    this.scorecards = scorecards;
    this.evidences = evidences;
    this.visit = visit;
    this.texts = texts;
  }

  @GET
  @Produces(Visit.HTML)
  @RolesAllowed({Role.ANALYST_NAME, Role.EXECUTIVE_NAME, Role.STEWARD_NAME})
  public OutcomePage outcome() {
    QueryParameters query = visit.query(SliceFilter.NAMES, OUTCOME, MEASURE);
    String outcome = query.required(OUTCOME);
    String measure = query.text(MEASURE);
    return slices.read(
        SliceFilter.of(query).withTouchpoint(null),
        slice -> page(slice, outcome, measure),
        empty ->
            new OutcomePage(
                visit.frame(texts.say("outcome")),
                empty,
                texts.say("outcome"),
                List.of(),
                null,
                List.of(),
                null,
                null,
                null));
  }

  private OutcomePage page(PageSlice slice, String key, String measure) {
    Standard standard = slice.history().latest().content();
    String name =
        standard.outcomes().stream()
            .filter(each -> each.key().equals(key))
            .map(OutcomePageResource::name)
            .findFirst()
            .orElse(key);
    Question asked = slice.filter().ask("evidence").with(OUTCOME, key);
    OutcomeReport report = new OutcomeReport(slice, visit.numerals(), texts);
    TreeMap<String, String> kept = new TreeMap<>();
    kept.put(OUTCOME, key);
    if (measure != null) {
      kept.put(MEASURE, measure);
    }
    slice.unit().ifPresent(unit -> kept.put("unit", unit.key()));
    return new OutcomePage(
        visit.frame(name),
        null,
        name,
        Crumb.of(slice),
        FilterForm.of(PATH, kept, slice).withoutTouchpoints(),
        choices(standard, asked, key, measure),
        visit.maySeeRatings() && !slice.below().isEmpty() ? card(slice, report, key) : null,
        visit.mayTryDrafts() ? evidence(slice, report, asked) : null,
        visit.mayTryDrafts() && measure != null ? target(slice, report, asked, measure) : null);
  }

  private static String name(Outcome outcome) {
    return outcome.statement().isEmpty() ? outcome.key() : outcome.statement();
  }

  private OutcomePage.Card card(PageSlice slice, OutcomeReport report, String key) {
    Question asked = slice.filter().ask("outcome-scorecards").with(OUTCOME, key);
    return report.card(scorecards.answer(slice.view(), asked.parameters()), asked.csv());
  }

  private OutcomePage.Evidence evidence(PageSlice slice, OutcomeReport report, Question asked) {
    return report.evidence(evidences.evidence(slice.view(), asked.parameters()), asked.csv());
  }

  private OutcomePage.Along target(
      PageSlice slice, OutcomeReport report, Question asked, String measure) {
    Question along = new Question("evidence/targets", asked.with(MEASURE, measure).parameters());
    String unit =
        slice.history().measures().stream()
            .filter(each -> each.key().equals(measure) && each.unit() != null)
            .map(Measure::unit)
            .findFirst()
            .orElse(null);
    return report.target(evidences.targets(slice.view(), along.parameters()), unit, along.csv());
  }

  private List<Choices> choices(Standard standard, Question asked, String key, String measure) {
    List<Choices> choices = new ArrayList<>();
    choices.add(
        new Choices(
            texts.say("outcome"),
            standard.outcomes().stream()
                .map(
                    each ->
                        new Switch(
                            name(each),
                            asked.with(OUTCOME, each.key()).page(PATH),
                            each.key().equals(key)))
                .toList()));
    if (visit.mayTryDrafts()) {
      choices.add(
          new Choices(
              texts.say("whereToSet"),
              standard.measures().stream()
                  .filter(
                      each -> each.type() == MeasureType.NUMBER || each.type() == MeasureType.COUNT)
                  .map(
                      each ->
                          new Switch(
                              each.key(),
                              asked.with(MEASURE, each.key()).page(PATH),
                              each.key().equals(measure)))
                  .toList()));
    }
    return choices;
  }
}
