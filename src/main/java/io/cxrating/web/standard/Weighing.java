package io.cxrating.web.standard;

import io.cxrating.evidence.Evidences;
import io.cxrating.standard.model.Standard.Outcome;
import io.cxrating.web.kit.EffectWords;
import io.cxrating.web.kit.Numerals;
import io.cxrating.web.kit.Paths;
import io.cxrating.web.kit.Question;
import io.cxrating.web.slice.PageSlice;
import io.cxrating.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;

/** The evidence that stands beside the criteria of a standard. */
@ApplicationScoped
class Weighing {
  private final Evidences evidences;
  private final Wording texts;

  Weighing(Evidences evidences, Wording texts) {
    this.evidences = evidences;
    this.texts = texts;
  }

  /** Of no criterion. */
  Weighed nothing(Numerals numerals) {
    return new Weighed(new EffectWords(numerals, texts));
  }

  /** For each outcome that the version declares which weighs the slice. */
  Weighed of(PageSlice slice, Numerals numerals) {
    Weighed weighed = nothing(numerals);
    for (Outcome outcome : slice.weighing().outcomes()) {
      Question asked =
          slice
              .filter()
              .ask("evidence")
              .without("touchpoint")
              .with(Paths.OUTCOME_KEY, outcome.key());
      weighed.add(
          Declaration.name(outcome),
          evidences.evidence(slice.view(), asked.readIn(numerals.locale())),
          asked.page(Paths.OUTCOME));
    }
    return weighed;
  }
}
