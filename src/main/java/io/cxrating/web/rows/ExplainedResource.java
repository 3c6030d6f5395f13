package io.cxrating.web.rows;

import io.cxrating.access.Role;
import io.cxrating.intake.interaction.Explanation;
import io.cxrating.intake.interaction.Explanations;
import io.cxrating.intake.interaction.Journeys;
import io.cxrating.intake.survey.Answers;
import io.cxrating.web.kit.Demands;
import io.cxrating.web.kit.Visit;
import io.cxrating.wire.Parameters;
import io.cxrating.wording.Wording;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.jboss.resteasy.reactive.RestPath;

/** The page of one interaction. */
@Path("/interactions/{source}/{id}")
@RunOnVirtualThread
public class ExplainedResource {
  private final Explanations explanations;
  private final Journeys journeys;
  private final Answers answers;
  private final Catalogue catalogue;
  private final Visit visit;
  private final Wording texts;

  ExplainedResource(
      Explanations explanations,
      Journeys journeys,
      Answers answers,
      Catalogue catalogue,
      Visit visit,
      Wording texts) {
    this.explanations = explanations;
    this.journeys = journeys;
    this.answers = answers;
    this.catalogue = catalogue;
    this.visit = visit;
    this.texts = texts;
  }

  /** Shows the interaction of that source and id; both may contain any character. */
  @GET
  @Produces(Visit.HTML)
  @RolesAllowed(Role.ANALYST_NAME)
  public ExplainedPage explained(@RestPath String source, @RestPath String id) {
    visit.query(Parameters.NONE);
    Explanation explanation = explanations.explain(source, id);
    Explained explained =
        new Explained(explanation, catalogue, new Demands(visit.numerals(), texts));
    return new ExplainedPage(
        visit.frame(explained.heading()),
        explained.heading(),
        explained.crumbs(),
        explained.sentence(),
        explained.criteria(),
        new ExplainedPage.Traits(explained.traits(), explained.others()),
        explained.journey(journeys.around(source, id)),
        explained.answers(answers.about(source, id)));
  }
}
