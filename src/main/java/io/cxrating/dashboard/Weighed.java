package io.cxrating.dashboard;

import io.cxrating.dashboard.DeclarationPage.Promise;
import io.cxrating.evidence.Effect;
import io.cxrating.evidence.EvidenceAnswer;
import io.cxrating.evidence.EvidenceRow;
import io.cxrating.stats.evidence.EvidenceVerdict;
import io.cxrating.wording.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the criteria have to do with the outcomes of their standard; nothing for who may not see it.
 */
final class Weighed {
  private final Map<String, List<Promise>> evidence = new HashMap<>();
  private final Numerals numerals;
  private final Wording texts;

  Weighed(Numerals numerals, Wording texts) {
    this.numerals = numerals;
    this.texts = texts;
  }

  /** Takes in what could be judged over all customers; {@code href}: where there is more of it. */
  void add(String outcome, EvidenceAnswer answer, String href) {
    for (EvidenceRow row : answer.rows()) {
      if (row.category() == null) {
        List<Promise> known =
            evidence.computeIfAbsent(
                row.touchpoint() + "." + row.criterion(), path -> new ArrayList<>());
        if (row.verdict() != EvidenceVerdict.TOO_FEW && row.adjusted() != null) {
          known.add(
              new Promise(
                  OutcomeReport.verdict(row.verdict(), texts),
                  texts.say("alongOutcome", outcome, odds(row.adjusted())),
                  href));
        }
      }
    }
  }

  /** The effect that the verdict is about: the other criteria held equal. */
  private String odds(Effect logOdds) {
    return texts.say(
        "odds",
        numerals.hundredths(Math.exp(logOdds.value())),
        texts.say(
            "between",
            numerals.hundredths(Math.exp(logOdds.lower())),
            numerals.hundredths(Math.exp(logOdds.upper()))));
  }

  /** What is known of {@code touchpoint.criterion}; null where nothing was asked of it. */
  List<Promise> of(String path) {
    List<Promise> known = evidence.get(path);
    return known == null || !known.isEmpty()
        ? known
        : List.of(new Promise(texts.say("tooFew"), "", null));
  }
}
