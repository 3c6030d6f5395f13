package io.cxrating.web.standard;

import io.cxrating.evidence.Evidences;
import io.cxrating.figures.Asked;
import io.cxrating.figures.Figures;
import io.cxrating.figures.Slice;
import io.cxrating.standard.model.Standard.Outcome;
import io.cxrating.web.kit.EffectWords;
import io.cxrating.web.kit.Numerals;
import io.cxrating.web.kit.Paths;
import io.cxrating.web.kit.Question;
import io.cxrating.web.slice.PageSlice;
import io.cxrating.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads the evidence that the page of a standard shows for its criteria. */
@ApplicationScoped
class Weighing {
  private final Figures figures;
  private final Wording texts;

  Weighing(Figures figures, Wording texts) {
    this.figures = figures;
    this.texts = texts;
  }

  /** No evidence on any criterion. */
  Weighed nothing(Numerals numerals) {
    return new Weighed(new EffectWords(numerals, texts));
  }

  /** Evidence for each outcome that the version declares which weighs the slice. */
  Weighed of(PageSlice slice, Numerals numerals) {
    Weighed weighed = nothing(numerals);
    for (Outcome outcome : slice.weighing().outcomes()) {
      Question asked =
          slice
              .filter()
              .ask("evidence")
              .without(Slice.TOUCHPOINT)
              .with(Asked.OUTCOME, outcome.key());
      weighed.add(
          Declaration.name(outcome),
          figures.answer(slice.view(), Evidences.FIGURE, asked.readIn(numerals.locale())),
          asked.page(Paths.OUTCOME));
    }
    return weighed;
  }
}
