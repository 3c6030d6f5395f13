package io.cxrating.web.overview;

import io.cxrating.access.Role;
import io.cxrating.comparison.ranking.RankingAnswer;
import io.cxrating.comparison.ranking.Rankings;
import io.cxrating.figures.Figures;
import io.cxrating.figures.UnitRows;
import io.cxrating.rating.RatingAnswer;
import io.cxrating.rating.Ratings;
import io.cxrating.unit.UnitNode;
import io.cxrating.web.kit.Bands;
import io.cxrating.web.kit.Days;
import io.cxrating.web.kit.Empty;
import io.cxrating.web.kit.Numerals;
import io.cxrating.web.kit.Question;
import io.cxrating.web.kit.Section;
import io.cxrating.web.kit.Visit;
import io.cxrating.web.overview.OverviewPage.Links;
import io.cxrating.web.overview.OverviewPage.Rows;
import io.cxrating.web.slice.Choices;
import io.cxrating.web.slice.CompareLink;
import io.cxrating.web.slice.Crumb;
import io.cxrating.web.slice.Excerpt;
import io.cxrating.web.slice.Excerpt.Cut;
import io.cxrating.web.slice.FilterForm;
import io.cxrating.web.slice.PageSlice;
import io.cxrating.web.slice.SliceFilter;
import io.cxrating.web.slice.Slices;
import io.cxrating.web.slice.Switch;
import io.cxrating.web.slice.Turning;
import io.cxrating.wire.Parameter;
import io.cxrating.wire.Parameters;
import io.cxrating.wire.QueryParameters;
import io.cxrating.wire.Value;
import io.cxrating.wording.Wording;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The first page: the units below the reader's. */
@Path("/")
public class OverviewResource {
  private static final Parameter<Overview.Order> SORT =
      Parameter.of(
          "sort", Value.choice(Overview.Order.class), Overview.Order.RANK, "Order of rows", "name");
  private static final Parameters PARAMETERS =
      SliceFilter.PARAMETERS.and(SORT, UnitRows.LEAVES).and(Excerpt.PARAMETERS);

  /**
   * Maximum number of units in a link to the comparison, so that the address stays short enough to
   * send.
   */
  private static final int MOST_COMPARED = 50;

  private final Slices slices;
  private final Figures figures;
  private final Visit visit;
  private final Wording texts;

  /** The reader's parameters besides the slice. */
  private record Wish(Overview.Order order, boolean leaves, Excerpt excerpt) {
    Wish with(Overview.Order other) {
      return new Wish(other, leaves, excerpt.at(1));
    }

    Wish with(boolean lowest) {
      return new Wish(order, lowest, excerpt.at(1));
    }

    Wish with(Excerpt other) {
      return new Wish(order, leaves, other);
    }

    SortedMap<String, String> parameters() {
      SortedMap<String, String> parameters = new TreeMap<>();
      if (order != Overview.Order.RANK) {
        parameters.put(SORT.name(), Value.word(order));
      }
      if (leaves) {
        parameters.put(UnitRows.LEAVES.name(), "true");
      }
      excerpt.addTo(parameters);
      return parameters;
    }
  }

  OverviewResource(Slices slices, Figures figures, Visit visit, Wording texts) {
    this.slices = slices;
    this.figures = figures;
    this.visit = visit;
    this.texts = texts;
  }

  @GET
  @Produces(Visit.HTML)
  @RolesAllowed({Role.ANALYST_NAME, Role.EXECUTIVE_NAME})
  public OverviewPage overview() {
    QueryParameters query = visit.query(PARAMETERS);
    Wish wish = new Wish(query.get(SORT), query.get(UnitRows.LEAVES), Excerpt.of(query));
    return slices.read(SliceFilter.of(query), slice -> page(slice, wish), this::empty);
  }

  private OverviewPage page(PageSlice slice, Wish wish) {
    Numerals numerals = visit.numerals();
    Question units = slice.filter().ask("ratings").with("by", "unit");
    Question rank = slice.filter().ask("rankings");
    if (wish.leaves()) {
      units = units.with(UnitRows.LEAVES, "true");
      rank = rank.with(UnitRows.LEAVES, "true");
    }
    RatingAnswer rated = figures.answer(slice.view(), Ratings.FIGURE, units.readIn(visit.locale()));
    RankingAnswer ranking =
        figures.answer(slice.view(), Rankings.FIGURE, rank.readIn(visit.locale()));
    List<Overview.Line> all =
        new Overview(slice, numerals, texts).lines(rated, ranking, wish.order());
    List<String> vacant = Overview.vacant(rated);
    Cut<Overview.Line> cut =
        wish.excerpt()
            .of(
                all,
                line -> line.unit().name(),
                line -> line.unit().key(),
                other -> address(slice, wish.with(other)),
                numerals);
    return new OverviewPage(
        visit.frame(heading(slice)),
        null,
        heading(slice),
        Crumb.of(slice),
        FilterForm.of(Section.OVERVIEW.path(), kept(slice, wish), slice),
        new OverviewPage.Found(
            switches(slice, wish),
            ranking.summary().sentence(),
            Days.of(rated.basis(), numerals),
            Bands.json(slice.history(), rated.basis().version()),
            cut.rows(),
            new Rows(cut.shown(), vacant.isEmpty() ? null : vacantWords(vacant)),
            new Links(
                slice.filter().unit() == null
                    ? null
                    : slice.filter().unitHref(slice.filter().unit()),
                compare(slice, wish, rated),
                units.csv(),
                rank.csv())));
  }

  private String vacantWords(List<String> names) {
    return texts.say("unitsWithoutData", names.size(), Turning.named(names, texts));
  }

  /**
   * The link to the comparison; it names units only for leaves, since the units directly below the
   * slice's unit are the default there. Null if there are too many.
   */
  private static @Nullable String compare(PageSlice slice, Wish wish, RatingAnswer rated) {
    if (!wish.leaves()) {
      return slice.filter().href(Section.COMPARE.path());
    }
    List<String> shown =
        rated.rows().stream()
            .filter(row -> !Boolean.TRUE.equals(row.key().get("ownOnly")))
            .map(row -> (String) row.key().get("unit"))
            .toList();
    return shown.size() > MOST_COMPARED
        ? null
        : CompareLink.of(slice.filter().withUnit(null).parameters(), shown);
  }

  private String heading(PageSlice slice) {
    return slice.unit().map(UnitNode::name).orElseGet(() -> texts.say("everything"));
  }

  private static SortedMap<String, String> kept(PageSlice slice, Wish wish) {
    SortedMap<String, String> kept = wish.with(Excerpt.START).parameters();
    slice.unit().ifPresent(unit -> kept.put("unit", unit.key()));
    return kept;
  }

  private List<Choices> switches(PageSlice slice, Wish wish) {
    List<Switch> orders =
        Arrays.stream(Overview.Order.values())
            .map(order -> position(slice, wish, wish.with(order), text(order)))
            .toList();
    List<Choices> choices = new ArrayList<>();
    choices.add(new Choices(texts.say("sortedBy"), orders));
    if (slice.below().stream().anyMatch(n -> !slice.view().units().children(n.key()).isEmpty())) {
      choices.add(
          new Choices(
              texts.say("level"),
              List.of(
                  position(slice, wish, wish.with(false), texts.say("directlyBelow")),
                  position(slice, wish, wish.with(true), texts.say("lowestLevel")))));
    }
    return choices;
  }

  private static Switch position(PageSlice slice, Wish now, Wish other, String text) {
    return new Switch(text, address(slice, other), now.with(now.excerpt().at(1)).equals(other));
  }

  private static String address(PageSlice slice, Wish wish) {
    TreeMap<String, String> parameters = new TreeMap<>(slice.filter().parameters());
    parameters.putAll(wish.parameters());
    return Question.href(Section.OVERVIEW.path(), parameters);
  }

  private String text(Overview.Order order) {
    return switch (order) {
      case RANK -> texts.say("byRank");
      case NAME -> texts.say("byName");
      case INTERACTIONS -> texts.say("byInteractions");
    };
  }

  private OverviewPage empty(Empty empty) {
    return new OverviewPage(
        visit.frame(texts.say("overview")), empty, texts.say("overview"), List.of(), null, null);
  }
}
