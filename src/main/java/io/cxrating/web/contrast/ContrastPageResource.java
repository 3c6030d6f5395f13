package io.cxrating.web.contrast;

import io.cxrating.access.Role;
import io.cxrating.contrast.ContrastAnswer;
import io.cxrating.contrast.Contrasts;
import io.cxrating.figures.Figures;
import io.cxrating.figures.Window;
import io.cxrating.instrument.Instrument;
import io.cxrating.standard.model.Standard.Outcome;
import io.cxrating.tally.Period;
import io.cxrating.unit.UnitNode;
import io.cxrating.web.contrast.ContrastPage.About;
import io.cxrating.web.kit.Bands;
import io.cxrating.web.kit.Days;
import io.cxrating.web.kit.Empty;
import io.cxrating.web.kit.Numerals;
import io.cxrating.web.kit.Question;
import io.cxrating.web.kit.Section;
import io.cxrating.web.kit.Visit;
import io.cxrating.web.slice.Choices;
import io.cxrating.web.slice.Crumb;
import io.cxrating.web.slice.Excerpt;
import io.cxrating.web.slice.FilterForm;
import io.cxrating.web.slice.PageSlice;
import io.cxrating.web.slice.SliceFilter;
import io.cxrating.web.slice.Slices;
import io.cxrating.web.slice.Switch;
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

/** Page that contrasts the survey's figure with the rating of the same slice. */
@Path("/contrast")
public class ContrastPageResource {
  private static final Parameter<By> BY =
      Parameter.of(
          Contrasts.BY.name(), Value.choice(By.class), By.UNIT, "Dimension of the rows", "month");
  private static final Parameters PARAMETERS =
      SliceFilter.PARAMETERS
          .and(Contrasts.INSTRUMENT, BY, Contrasts.OUTCOME)
          .and(Excerpt.PARAMETERS);

  private final Slices slices;
  private final Figures figures;
  private final Visit visit;
  private final Wording texts;

  /** What the slice is split by. */
  private enum By {
    UNIT,
    WEEK,
    MONTH,
    QUARTER,
    YEAR;

    /** This length, or the shortest longer one with few enough periods in the days. */
    By fitting(Window days) {
      return this == UNIT
          ? this
          : valueOf(days.cutInto(Contrasts.MOST_PERIODS, Period.valueOf(name())).name());
    }
  }

  /** The reader's parameters besides the slice; {@code outcome} may be null. */
  private record Wish(String instrument, By by, @Nullable String outcome, Excerpt excerpt) {
    Wish with(String other) {
      return new Wish(other, by, outcome, excerpt.at(1));
    }

    Wish with(By other) {
      return new Wish(instrument, other, outcome, Excerpt.START);
    }

    Wish withOutcome(@Nullable String other) {
      return new Wish(instrument, by, other, excerpt.at(1));
    }

    Wish with(Excerpt other) {
      return new Wish(instrument, by, outcome, other);
    }

    /** The question without parameters of the page only. */
    Question asked(Question slice) {
      Question asked = slice;
      for (var each : with(Excerpt.START).parameters().entrySet()) {
        asked = asked.with(each.getKey(), each.getValue());
      }
      return asked;
    }

    SortedMap<String, String> parameters() {
      TreeMap<String, String> parameters = new TreeMap<>();
      parameters.put(Contrasts.INSTRUMENT.name(), instrument);
      parameters.put(BY.name(), Value.word(by));
      if (outcome != null) {
        parameters.put(Contrasts.OUTCOME.name(), outcome);
      }
      excerpt.addTo(parameters);
      return parameters;
    }
  }

  ContrastPageResource(Slices slices, Figures figures, Visit visit, Wording texts) {
    this.slices = slices;
    this.figures = figures;
    this.visit = visit;
    this.texts = texts;
  }

  @GET
  @Produces(Visit.HTML)
  @RolesAllowed({Role.ANALYST_NAME, Role.EXECUTIVE_NAME})
  public ContrastPage contrast() {
    QueryParameters query = visit.query(PARAMETERS);
    String instrument = query.find(Contrasts.INSTRUMENT);
    Wish wish =
        new Wish(
            instrument == null ? "nps" : instrument,
            query.get(BY),
            query.find(Contrasts.OUTCOME),
            Excerpt.of(query));
    // An answer is about a whole experience.
    return slices.read(
        SliceFilter.of(query).withTouchpoint(null), slice -> page(slice, wish), this::empty);
  }

  private ContrastPage empty(Empty empty) {
    return new ContrastPage(visit.frame(texts.say("contrast")), empty, List.of(), null, null);
  }

  private ContrastPage page(PageSlice slice, Wish wanted) {
    Wish wish = fitting(slice, wanted);
    Question asked = wish.asked(slice.filter().ask("contrast"));
    ContrastAnswer answer =
        figures.answer(slice.view(), Contrasts.FIGURE, asked.readIn(visit.locale()));
    TreeMap<String, String> kept = new TreeMap<>(wish.with(Excerpt.START).parameters());
    slice.unit().ifPresent(unit -> kept.put("unit", unit.key()));
    String heading =
        texts.say(
            "contrastOf",
            slice.unit().map(UnitNode::name).orElseGet(() -> texts.say("everything")));
    return new ContrastPage(
        visit.frame(heading),
        null,
        Crumb.of(slice),
        FilterForm.of(Section.CONTRAST.path(), kept, slice).withoutTouchpoints(),
        about(slice, wish, answer, asked, heading));
  }

  private static Wish fitting(PageSlice slice, Wish wish) {
    By fitting = wish.by().fitting(slice.window());
    return fitting == wish.by() ? wish : wish.with(fitting);
  }

  private About about(
      PageSlice slice, Wish wish, ContrastAnswer answer, Question asked, String heading) {
    Numerals numerals = visit.numerals();
    ContrastReport report = new ContrastReport(slice, answer, numerals, texts);
    Question followed =
        slice.filter().ask("contrast").with(Contrasts.INSTRUMENT, wish.instrument());
    return new About(
        new ContrastPage.Whole(
            heading,
            report.sentence(),
            Days.of(answer.basis(), numerals),
            asked.csv(),
            choices(slice, wish),
            answer.answers().answered() == 0 ? texts.say("noAnswers") : null),
        new ContrastPage.Survey(
            answer.figure(),
            report.levels(),
            report.instrument().kind() == Instrument.Kind.NPS ? "-100" : "0"),
        List.of(report.rating()),
        Bands.json(slice.history(), answer.basis().version()),
        wish.by() == By.UNIT
            ? report.units(wish.excerpt(), other -> href(slice, wish.with(other)))
            : report.periods(),
        report.parts(visit.may(Role.ANALYST), followed));
  }

  private List<Choices> choices(PageSlice slice, Wish wish) {
    List<Choices> choices = new ArrayList<>();
    choices.add(
        Choices.of(
            texts.say("survey"),
            slice.view().instruments().values().stream()
                .map(each -> position(slice, wish, wish.with(each.key()), each.name()))
                .toList(),
            slice.numerals()));
    choices.add(
        new Choices(
            texts.say("cutBy"),
            Arrays.stream(By.values())
                .map(each -> position(slice, wish, wish.with(each), text(each)))
                .toList()));
    List<Outcome> outcomes = slice.history().latest().content().outcomes();
    if (!outcomes.isEmpty()) {
      List<Switch> switches = new ArrayList<>();
      switches.add(position(slice, wish, wish.withOutcome(null), texts.say("noOutcome")));
      for (Outcome each : outcomes) {
        String text = each.statement().isEmpty() ? each.key() : each.statement();
        switches.add(position(slice, wish, wish.withOutcome(each.key()), text));
      }
      choices.add(Choices.of(texts.say("prediction"), switches, slice.numerals()));
    }
    return choices;
  }

  private static Switch position(PageSlice slice, Wish now, Wish other, String text) {
    return new Switch(
        text, href(slice, other), now.with(Excerpt.START).equals(other.with(Excerpt.START)));
  }

  private static String href(PageSlice slice, Wish wish) {
    TreeMap<String, String> parameters = new TreeMap<>(slice.filter().parameters());
    parameters.putAll(wish.parameters());
    return Question.href(Section.CONTRAST.path(), parameters);
  }

  private String text(By by) {
    return switch (by) {
      case UNIT -> texts.say("unit");
      case WEEK -> texts.say("byWeek");
      case MONTH -> texts.say("byMonth");
      case QUARTER -> texts.say("byQuarter");
      case YEAR -> texts.say("byYear");
    };
  }
}
