package io.cxrating.web.draft;

import io.cxrating.access.Role;
import io.cxrating.figures.Figure;
import io.cxrating.figures.Figures;
import io.cxrating.problem.ProblemException;
import io.cxrating.problem.ProblemException.Violation;
import io.cxrating.standard.file.StandardFormat;
import io.cxrating.standard.file.StandardReader;
import io.cxrating.standard.model.Standard;
import io.cxrating.standard.publishing.Publication;
import io.cxrating.standard.publishing.Publisher;
import io.cxrating.standard.publishing.StandardShelf;
import io.cxrating.transfer.BodyLimit;
import io.cxrating.web.draft.DraftPage.Tried;
import io.cxrating.web.kit.Paths;
import io.cxrating.web.kit.Question;
import io.cxrating.web.kit.Section;
import io.cxrating.web.kit.Visit;
import io.cxrating.web.slice.PageSlice;
import io.cxrating.web.slice.SliceFilter;
import io.cxrating.web.slice.SliceWords;
import io.cxrating.web.slice.Slices;
import io.cxrating.web.standard.Declaration;
import io.cxrating.whatif.WhatIfAnswer;
import io.cxrating.whatif.WhatIfs;
import io.cxrating.wording.Wording;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tries a pasted draft of a standard on observed interactions; nothing is stored. */
@Path(Paths.DRAFT)
@Produces(Visit.HTML)
public class DraftResource {

  private final Slices slices;
  private final StandardShelf shelf;
  private final Publisher publisher;
  private final Figures figures;
  private final Visit visit;
  private final Wording texts;

  DraftResource(
      Slices slices,
      StandardShelf shelf,
      Publisher publisher,
      Figures figures,
      Visit visit,
      Wording texts) {
    this.slices = slices;
    this.shelf = shelf;
    this.publisher = publisher;
    this.figures = figures;
    this.visit = visit;
    this.texts = texts;
  }

  /** A parsed draft, and the result of publishing it. */
  private record Read(Standard standard, Publication rehearsed) {}

  /** Shows the published standard as a start. */
  @GET
  @RolesAllowed({Role.ANALYST_NAME, Role.STEWARD_NAME})
  public DraftPage begin() {
    return slices.readStandard(
        asked(),
        slice ->
            page(
                slice,
                shelf.yaml(slice.history().key(), slice.history().latest().version()),
                List.of(),
                null),
        empty -> page(null, "", List.of(), null));
  }

  /** Tries the pasted draft. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RolesAllowed({Role.ANALYST_NAME, Role.STEWARD_NAME})
  @BodyLimit(PastedDraft.MOST_BYTES)
  public Response attempt(InputStream body) throws IOException {
    PastedDraft pasted = PastedDraft.of(body);
    try {
      Read draft = read(pasted);
      return slices.readStandard(
          asked(),
          slice -> pasted.asCsv() ? csv(slice, draft) : shown(slice, pasted, draft),
          empty -> html(page(null, pasted.text(), List.of(), untried(draft))));
    } catch (ProblemException refused) {
      return slices.readStandard(
          asked(),
          slice -> refused(page(slice, pasted.text(), wrong(refused), null), refused),
          empty -> refused(page(null, pasted.text(), wrong(refused), null), refused));
    }
  }

  private SliceFilter asked() {
    return SliceFilter.of(visit.query(SliceFilter.PARAMETERS));
  }

  private Read read(PastedDraft pasted) {
    Standard standard =
        StandardReader.read(pasted.text().getBytes(StandardCharsets.UTF_8), StandardFormat.YAML);
    return new Read(standard, publisher.rehearse(standard));
  }

  private static List<Violation> wrong(ProblemException refused) {
    return refused.violations().isEmpty()
        ? List.of(new Violation(refused.field(), refused.getMessage()))
        : refused.violations();
  }

  private Response shown(PageSlice slice, PastedDraft pasted, Read draft) {
    Tried tried =
        isObserved(slice, draft) && slice.hasData() ? tried(slice, pasted, draft) : untried(draft);
    return html(page(slice, pasted.text(), List.of(), tried));
  }

  /** A draft of another standard has no interactions to be tried on. */
  private static boolean isObserved(PageSlice slice, Read draft) {
    return slice.view().standards().containsKey(draft.standard().key());
  }

  private Tried tried(PageSlice slice, PastedDraft pasted, Read draft) {
    Question whole = question(slice, draft);
    Locale reader = visit.locale();
    Attempt attempt = new Attempt(draft.standard(), visit.numerals(), texts);
    WhatIfAnswer all = answer(slice, draft, whole.readIn(reader));
    WhatIfAnswer parts = answer(slice, draft, whole.with("by", "touchpoint").readIn(reader));
    WhatIfAnswer units =
        slice.below().isEmpty()
            ? null
            : answer(slice, draft, whole.with("by", "unit").readIn(reader));
    return new Tried(
        all.rows().getFirst().sentence(),
        published(draft),
        attempt.parts(all, parts, pasted.parts()),
        units == null ? null : attempt.units(units, pasted.units()),
        Declaration.advice(draft.rehearsed().findings(), texts));
  }

  private WhatIfAnswer answer(PageSlice slice, Read draft, Map<String, String> parameters) {
    return figures.answer(slice.view(), figure(draft), parameters);
  }

  private static Question question(PageSlice slice, Read draft) {
    return slice.filter().withStandard(draft.standard().key()).ask("what-if");
  }

  private Tried untried(Read draft) {
    return new Tried(
        texts.say("draftUntried"),
        published(draft),
        null,
        null,
        Declaration.advice(draft.rehearsed().findings(), texts));
  }

  private String published(Read draft) {
    Publication rehearsed = draft.rehearsed();
    return rehearsed.isNew()
        ? texts.say(
            "wouldBeVersion",
            visit.numerals().count(rehearsed.version()),
            rehearsed.effectiveFrom() == null
                ? texts.say("fromTheBeginning")
                : visit.numerals().day(rehearsed.effectiveFrom()))
        : texts.say("isVersion", visit.numerals().count(rehearsed.version()));
  }

  private Response csv(PageSlice slice, Read draft) {
    Map<String, String> parameters =
        question(slice, draft)
            .with("by", slice.below().isEmpty() ? "touchpoint" : "unit")
            .parameters();
    return figures.file("draft", slice.view(), figure(draft), parameters);
  }

  private static Figure<?, WhatIfAnswer> figure(Read draft) {
    return WhatIfs.of(draft.standard(), draft.rehearsed());
  }

  private DraftPage page(
      @Nullable PageSlice slice, String text, List<Violation> refused, @Nullable Tried tried) {
    SliceFilter filter = slice == null ? asked() : slice.filter();
    String heading =
        slice == null
            ? texts.say("tryDraft")
            : texts.say("draftOf", slice.history().latest().content().name());
    return new DraftPage(
        visit.frame(heading),
        heading,
        filter.href(Paths.DRAFT),
        filter.href(Section.STANDARD.path()),
        slice == null ? "" : SliceWords.of(slice),
        text,
        refused,
        tried);
  }

  private static Response html(DraftPage page) {
    return Response.ok(page.render(), Visit.HTML).build();
  }

  private static Response refused(DraftPage page, ProblemException refused) {
    return Response.status(refused.code().status()).type(Visit.HTML).entity(page.render()).build();
  }
}
