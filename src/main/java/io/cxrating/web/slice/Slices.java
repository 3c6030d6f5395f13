package io.cxrating.web.slice;

import io.cxrating.tally.duckdb.Tallies;
import io.cxrating.unit.UnitScope;
import io.cxrating.web.kit.Empty;
import io.cxrating.web.kit.Numerals;
import io.cxrating.web.kit.Visit;
import io.cxrating.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/** From what a reader asks for to a slice of one state of the projection. */
@ApplicationScoped
public class Slices {
  private final Tallies tallies;
  private final UnitScope scope;
  private final Visit visit;
  private final Wording texts;

  Slices(Tallies tallies, UnitScope scope, Visit visit, Wording texts) {
    this.tallies = tallies;
    this.scope = scope;
    this.visit = visit;
    this.texts = texts;
  }

  /**
   * Reads the slice within the reader's reach.
   *
   * @param page made of the slice, inside one consistent view
   * @param empty made instead where there is nothing to show yet, of what to do next
   */
  public <P> P read(SliceFilter asked, Function<PageSlice, P> page, Function<Empty, P> empty) {
    return readStandard(
        asked, slice -> slice.hasData() ? page.apply(slice) : empty.apply(noData()), empty);
  }

  /** The same for a page that has something to say before anything was observed. */
  public <P> P readStandard(
      SliceFilter asked, Function<PageSlice, P> page, Function<Empty, P> withoutStandard) {
    SliceFilter scoped = asked.withUnit(scope.resolve(asked.unit()));
    String reach = scope.resolve(null);
    Numerals numerals = visit.numerals();
    return tallies.read(
        view ->
            PageSlice.of(view, scoped, visit.lastStandard(), reach, numerals)
                .map(
                    slice -> {
                      visit.remember(asked.standard());
                      return page.apply(slice);
                    })
                .orElseGet(() -> withoutStandard.apply(noStandard())));
  }

  private Empty noStandard() {
    return new Empty(texts.say("noStandard"), texts.say("noStandardNext"));
  }

  private Empty noData() {
    return new Empty(texts.say("noData"), texts.say("noDataNext"));
  }
}
