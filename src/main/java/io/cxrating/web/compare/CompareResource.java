package io.cxrating.web.compare;

import io.cxrating.access.Role;
import io.cxrating.comparison.ComparisonAnswer;
import io.cxrating.comparison.Comparisons;
import io.cxrating.figures.Figures;
import io.cxrating.figures.Slice;
import io.cxrating.figures.UnitChoice;
import io.cxrating.unit.UnitNode;
import io.cxrating.unit.UnitScope;
import io.cxrating.web.compare.ComparePage.Chooser;
import io.cxrating.web.compare.ComparePage.Found;
import io.cxrating.web.kit.Days;
import io.cxrating.web.kit.Empty;
import io.cxrating.web.kit.Numerals;
import io.cxrating.web.kit.Question;
import io.cxrating.web.kit.Section;
import io.cxrating.web.kit.Visit;
import io.cxrating.web.slice.Choices;
import io.cxrating.web.slice.CompareLink;
import io.cxrating.web.slice.Excerpt;
import io.cxrating.web.slice.FilterForm;
import io.cxrating.web.slice.Mix;
import io.cxrating.web.slice.Mixed;
import io.cxrating.web.slice.PageSlice;
import io.cxrating.web.slice.SliceFilter;
import io.cxrating.web.slice.Slices;
import io.cxrating.web.slice.Switch;
import io.cxrating.web.slice.Turning;
import io.cxrating.web.slice.UnitChooser;
import io.cxrating.wire.Parameter;
import io.cxrating.wire.Parameters;
import io.cxrating.wire.QueryParameters;
import io.cxrating.wire.Value;
import io.cxrating.wording.Wording;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares two or more units: {@code ?unit=north&unit=south}. One unit stands for its children,
 * none for the children of the reader's unit.
 */
@Path("/compare")
public class CompareResource {
  private static final Parameter<Against> AGAINST =
      Parameter.optional(
          Comparisons.AGAINST.name(),
          Value.choice(Against.class),
          "What each unit is compared with",
          "rest");
  private static final Parameters PARAMETERS =
      SliceFilter.PARAMETERS.and(Mix.ADJUST, AGAINST).and(Excerpt.PARAMETERS);

  /**
   * Maximum number of units compared in pairs, since a longer list is unreadable; more units are
   * compared with the rest.
   */
  private static final int MOST_IN_PAIRS = 12;

  /** With more units there are too many pairs. */
  private static final int MOST_FOR_PAIRS = 400;

  private final Slices slices;
  private final Figures figures;
  private final UnitScope scope;
  private final Visit visit;
  private final Wording texts;

  /** What each unit is compared with. */
  private enum Against {
    PAIRS,
    REST
  }

  /** The reader's parameters besides the slice; null leaves the choice to the page. */
  private record Wish(
      List<String> named, @Nullable Mix mix, @Nullable Against against, Excerpt excerpt) {
    Wish with(@Nullable Mix other, Against opponents) {
      return new Wish(named, other, opponents, excerpt.at(1));
    }

    Wish at(int other) {
      return new Wish(named, mix, against, excerpt.at(other));
    }
  }

  CompareResource(Slices slices, Figures figures, UnitScope scope, Visit visit, Wording texts) {
    this.slices = slices;
    this.figures = figures;
    this.scope = scope;
    this.visit = visit;
    this.texts = texts;
  }

  @GET
  @Produces(Visit.HTML)
  @RolesAllowed({Role.ANALYST_NAME, Role.EXECUTIVE_NAME})
  public ComparePage compare() {
    List<String> named = visit.all(Slice.UNIT);
    named.forEach(unit -> scope.resolve(unit, Slice.UNIT.name()));
    QueryParameters query = visit.queryBut(Slice.UNIT, PARAMETERS);
    Wish wish = new Wish(named, query.find(Mix.ADJUST), query.find(AGAINST), Excerpt.of(query));
    SliceFilter filter = SliceFilter.of(query);
    return slices.read(
        named.size() == 1 ? filter.withUnit(named.getFirst()) : filter,
        slice -> page(slice, wish),
        this::empty);
  }

  private ComparePage empty(Empty empty) {
    return new ComparePage(visit.frame(texts.say("compare")), empty, null, null);
  }

  private ComparePage page(PageSlice slice, Wish wish) {
    List<String> compared =
        wish.named().size() > 1 ? wish.named() : slice.below().stream().map(UnitNode::key).toList();
    return new ComparePage(
        visit.frame(texts.say("compare")),
        null,
        new Chooser(
            FilterForm.of(Section.COMPARE.path(), Map.of(), slice),
            UnitChooser.of(slice, wish.named(), compared, wish.excerpt().find(), texts),
            compared.size() < 2 || wish.excerpt().find() != null),
        compared.size() < 2 ? null : found(slice, wish, compared));
  }

  private Found found(PageSlice slice, Wish wish, List<String> compared) {
    Numerals numerals = visit.numerals();
    Mix mix = wish.mix() != null ? wish.mix() : Mix.usual(slice);
    Against against =
        wish.against() != null
            ? wish.against()
            : compared.size() > MOST_IN_PAIRS ? Against.REST : Against.PAIRS;
    Wish found = wish.with(mix, against).at(wish.excerpt().page());
    boolean byName = wish.named().size() > 1;
    Question slices =
        slice.filter().withUnit(byName ? null : slice.filter().unit()).ask("comparisons");
    Question raw =
        (byName ? slices.with(UnitChoice.UNITS, String.join(",", compared)) : slices)
            .with(AGAINST, Value.word(against));
    Question asked = mix == null ? raw : raw.with(Mix.ADJUST, mix.parameter());
    Mixed<ComparisonAnswer> mixed =
        Mixed.ask(
            asked,
            each -> figures.answer(slice.view(), Comparisons.FIGURE, each.readIn(visit.locale())));
    ComparisonAnswer answer = mixed.answer();
    return new Found(
        Days.of(answer.basis(), numerals),
        answer.sentence(),
        answer.adjustedSentence(),
        mixed.adjusted() ? null : texts.say("mixLeftOut"),
        List.of(
            new Choices(
                texts.say("against"),
                Stream.of(Against.values())
                    .filter(each -> each != Against.PAIRS || compared.size() <= MOST_FOR_PAIRS)
                    .map(
                        each ->
                            new Switch(
                                text(each), href(slice, found.with(mix, each)), each == against))
                    .toList()),
            new Choices(
                texts.say("mix"),
                Mix.of(slice).stream()
                    .map(
                        each ->
                            new Switch(
                                each.text(texts),
                                href(slice, found.with(each, against)),
                                each.equals(mix)))
                    .toList())),
        new CompareReport(numerals, texts).pairs(answer, found.excerpt().page()),
        Turning.of(
            answer.rows().size(),
            found.excerpt().page(),
            page -> href(slice, found.at(page)),
            numerals),
        mixed.adjusted() ? asked.csv() : asked.without(Mix.ADJUST).csv());
  }

  private static String href(PageSlice slice, Wish wish) {
    boolean byName = wish.named().size() > 1;
    TreeMap<String, String> parameters =
        new TreeMap<>(slice.filter().withUnit(byName ? null : slice.filter().unit()).parameters());
    if (wish.mix() != null) {
      parameters.put(Mix.ADJUST.name(), wish.mix().word());
    }
    if (wish.against() != null) {
      parameters.put(AGAINST.name(), Value.word(wish.against()));
    }
    new Excerpt(null, wish.excerpt().page()).addTo(parameters);
    return CompareLink.of(parameters, byName ? wish.named() : List.of());
  }

  private String text(Against against) {
    return switch (against) {
      case PAIRS -> texts.say("eachOther");
      case REST -> texts.say("theRest");
    };
  }
}
