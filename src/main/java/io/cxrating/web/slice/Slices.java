package io.cxrating.web.slice;

import io.cxrating.figures.lane.Lanes;
import io.cxrating.tally.Tallies;
import io.cxrating.unit.UnitScope;
import io.cxrating.web.kit.Empty;
import io.cxrating.web.kit.Numerals;
import io.cxrating.web.kit.Visit;
import io.cxrating.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/** Resolves a reader's filter against one state of the projection. */
@ApplicationScoped
public class Slices {
  /** The days of a few units and standards. */
  private final Tallies tallies;

  private final Lanes lanes;
  private final UnitScope scope;
  private final Visit visit;
  private final Wording texts;

  Slices(Tallies tallies, Lanes lanes, UnitScope scope, Visit visit, Wording texts) {
    this.tallies = tallies;
    this.lanes = lanes;
    this.scope = scope;
    this.visit = visit;
    this.texts = texts;
  }

  /**
   * Reads the slice within the reader's scope.
   *
   * @param page builds the page from the slice, within one consistent view
   * @param empty builds the page from the next step if there is nothing to show yet
   */
  public <P> P read(SliceFilter asked, Function<PageSlice, P> page, Function<Empty, P> empty) {
    return readStandard(
        asked,
        slice ->
            lanes.computeCheap(slice.view(), slice::hasData)
                ? page.apply(slice)
                : empty.apply(noData()),
        empty);
  }

  /** The same for a page with content before any observation. */
  public <P> P readStandard(
      SliceFilter asked, Function<PageSlice, P> page, Function<Empty, P> withoutStandard) {
    SliceFilter scoped = asked.withUnit(scope.resolve(asked.unit()));
    String reach = scope.resolve(null);
    Numerals numerals = visit.numerals();
    return tallies.read(
        view ->
            lanes
                .computeCheap(
                    view, () -> PageSlice.of(view, scoped, visit.lastStandard(), reach, numerals))
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
