package io.cxrating.web.contrast;

import io.cxrating.access.Page;
import io.cxrating.access.PageRequest;
import io.cxrating.access.Role;
import io.cxrating.contrast.Contrasts;
import io.cxrating.contrast.Disagreement;
import io.cxrating.contrast.DisagreementItem;
import io.cxrating.contrast.DisagreementRequest;
import io.cxrating.contrast.Disagreements;
import io.cxrating.web.kit.Paths;
import io.cxrating.web.kit.Question;
import io.cxrating.web.kit.Section;
import io.cxrating.web.kit.Visit;
import io.cxrating.web.slice.Choices;
import io.cxrating.web.slice.Crumb;
import io.cxrating.web.slice.ListedContact;
import io.cxrating.web.slice.PageSlice;
import io.cxrating.web.slice.SliceFilter;
import io.cxrating.web.slice.SliceWords;
import io.cxrating.web.slice.Slices;
import io.cxrating.web.slice.Switch;
import io.cxrating.wire.Parameters;
import io.cxrating.wire.QueryParameters;
import io.cxrating.wording.Wording;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Page of the interactions that a disagreement counts. */
@Path(Paths.DISAGREEMENTS)
public class ContradictedResource {

  private static final Parameters PARAMETERS =
      SliceFilter.PARAMETERS.and(
          Contrasts.INSTRUMENT, DisagreementRequest.KIND, PageRequest.CURSOR);

  private final Slices slices;
  private final Disagreements disagreements;
  private final Visit visit;
  private final Wording texts;

  ContradictedResource(Slices slices, Disagreements disagreements, Visit visit, Wording texts) {
    this.slices = slices;
    this.disagreements = disagreements;
    this.visit = visit;
    this.texts = texts;
  }

  @GET
  @Produces(Visit.HTML)
  @RolesAllowed(Role.ANALYST_NAME)
  public ContradictedPage contradicted() {
    QueryParameters query = visit.query(PARAMETERS);
    String instrument = query.get(Contrasts.INSTRUMENT);
    Disagreement kind =
        Objects.requireNonNullElse(
            query.find(DisagreementRequest.KIND), Disagreement.MET_YET_DETRACTOR);
    String cursor = query.find(PageRequest.CURSOR);
    return slices.read(
        SliceFilter.of(query).withTouchpoint(null),
        slice -> page(slice, instrument, kind, cursor),
        empty ->
            new ContradictedPage(
                visit.frame(texts.say("topicDisagreement")), empty, List.of(), null));
  }

  private ContradictedPage page(
      PageSlice slice, String instrument, Disagreement kind, @Nullable String cursor) {
    Question asked = slice.filter().ask("contrast").with(Contrasts.INSTRUMENT, instrument);
    Question wanted = asked.with(DisagreementRequest.KIND, kind.name());
    Page<DisagreementItem> found =
        disagreements.page(
            (cursor == null ? wanted : wanted.with(PageRequest.CURSOR, cursor)).parameters());
    return new ContradictedPage(
        visit.frame(texts.say("topicDisagreement")),
        null,
        Crumb.of(slice),
        new ContradictedPage.Found(
            asked.page(Section.CONTRAST.path()),
            SliceWords.of(slice),
            new Choices(
                texts.say("what"),
                Arrays.stream(Disagreement.values())
                    .map(
                        each ->
                            new Switch(
                                word(each),
                                asked
                                    .with(DisagreementRequest.KIND, each.name())
                                    .page(Paths.DISAGREEMENTS),
                                each == kind))
                    .toList()),
            found.items().stream().map(item -> row(item, slice)).toList(),
            wanted.next(Paths.DISAGREEMENTS, found)));
  }

  private String word(Disagreement kind) {
    return switch (kind) {
      case MET_YET_DETRACTOR -> texts.say("metYetUnhappy");
      case MISSED_YET_PROMOTER -> texts.say("missedYetHappy");
    };
  }

  private static ContradictedPage.Row row(DisagreementItem item, PageSlice slice) {
    ListedContact contact = ListedContact.of(item.listed(), slice);
    return new ContradictedPage.Row(
        contact,
        slice.numerals().exact(item.score()),
        contact.moment(item.answeredAt(), slice.numerals()));
  }
}
