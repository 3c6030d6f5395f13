package io.cxrating.web.rows;

import io.cxrating.access.Page;
import io.cxrating.access.PageRequest;
import io.cxrating.access.Role;
import io.cxrating.figures.row.ListedInteraction;
import io.cxrating.rows.DrillDown;
import io.cxrating.rows.DrillDownItem;
import io.cxrating.rows.DrillDownRequest;
import io.cxrating.rows.DrillDownRequest.Result;
import io.cxrating.web.kit.Empty;
import io.cxrating.web.kit.Numerals;
import io.cxrating.web.kit.Paths;
import io.cxrating.web.kit.Question;
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
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Page of the interactions that missed a criterion. */
@Path(Paths.ROWS)
public class RowsResource {
  /** The resource of the API that lists them. */
  public static final String QUESTION = "interactions";

  private static final Parameters PARAMETERS =
      SliceFilter.PARAMETERS.and(
          DrillDownRequest.CRITERION, DrillDownRequest.RESULT, PageRequest.CURSOR);

  private final Slices slices;
  private final DrillDown drillDown;
  private final Visit visit;
  private final Wording texts;

  RowsResource(Slices slices, DrillDown drillDown, Visit visit, Wording texts) {
    this.slices = slices;
    this.drillDown = drillDown;
    this.visit = visit;
    this.texts = texts;
  }

  @GET
  @Produces(Visit.HTML)
  @RolesAllowed(Role.ANALYST_NAME)
  public RowsPage rows() {
    QueryParameters query = visit.query(PARAMETERS);
    String criterion = query.get(DrillDownRequest.CRITERION);
    Result result = Objects.requireNonNullElse(query.find(DrillDownRequest.RESULT), Result.MISSED);
    String cursor = query.find(PageRequest.CURSOR);
    return slices.read(
        SliceFilter.of(query).withTouchpoint(null),
        slice -> page(slice, criterion, result, cursor),
        this::empty);
  }

  private RowsPage empty(Empty empty) {
    return new RowsPage(visit.frame(texts.say("rows")), empty, List.of(), null);
  }

  private RowsPage page(PageSlice slice, String criterion, Result result, @Nullable String cursor) {
    Question asked = slice.filter().ask(QUESTION).with(DrillDownRequest.CRITERION, criterion);
    Question wanted = asked.with(DrillDownRequest.RESULT, result.name());
    Page<DrillDownItem> found =
        drillDown.page(
            (cursor == null ? wanted : wanted.with(PageRequest.CURSOR, cursor)).parameters());
    String[] key = criterion.split("\\.", 2);
    return new RowsPage(
        visit.frame(texts.say("rows")),
        null,
        Crumb.of(slice),
        new RowsPage.Found(
            slice.names().criterion(key[0], key[1]),
            slice.names().touchpoint(key[0]),
            SliceWords.of(slice),
            new Choices(texts.say("result"), results(asked, result)),
            !slice.history().attributes().isEmpty(),
            found.items().stream().map(item -> row(item, slice)).toList(),
            found.next() == null
                ? null
                : wanted.with(PageRequest.CURSOR, found.next()).page(Paths.ROWS)));
  }

  private List<Switch> results(Question asked, Result shown) {
    return Arrays.stream(Result.values())
        .map(
            each ->
                new Switch(
                    word(each),
                    asked.with(DrillDownRequest.RESULT, each.name()).page(Paths.ROWS),
                    each == shown))
        .toList();
  }

  private String word(Result result) {
    return switch (result) {
      case UNOBSERVED -> texts.say("unobserved");
      case MISSED -> texts.say("missed");
      case TOLERATED -> texts.say("tolerated");
      case MET -> texts.say("met");
    };
  }

  private static String attributes(Map<String, String> attributes) {
    return attributes.entrySet().stream()
        .map(one -> one.getKey() + " " + one.getValue())
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static RowsPage.Row row(DrillDownItem item, PageSlice slice) {
    ListedInteraction listed = item.listed();
    return new RowsPage.Row(
        ListedContact.of(listed, slice),
        listed.category() == null ? Numerals.NONE : slice.names().category(listed.category()),
        listed.channel() == null ? Numerals.NONE : listed.channel(),
        listed.attributes() == null ? Numerals.NONE : attributes(listed.attributes()),
        slice.numerals().fact(item.observed()));
  }
}
