package io.cxrating.web.standard;

import io.cxrating.evidence.EvidenceAnswer;
import io.cxrating.evidence.EvidenceRow;
import io.cxrating.stats.evidence.EvidenceVerdict;
import io.cxrating.web.kit.EffectWords;
import io.cxrating.web.kit.Ranged;
import io.cxrating.web.standard.DeclarationPage.Promise;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the criteria have to do with the outcomes of their standard; nothing for who may not see it.
 */
final class Weighed {
  private final Map<String, List<Promise>> evidence = new HashMap<>();
  private final EffectWords effects;

  Weighed(EffectWords effects) {
    this.effects = effects;
  }

  /** Takes in what could be judged over all customers; {@code href}: where there is more of it. */
  void add(String outcome, EvidenceAnswer answer, String href) {
    for (EvidenceRow row : answer.rows()) {
      if (row.category() == null) {
        List<Promise> known =
            evidence.computeIfAbsent(
                row.touchpoint() + "." + row.criterion(), path -> new ArrayList<>());
        if (row.verdict() != EvidenceVerdict.TOO_FEW && row.adjusted() != null) {
          Ranged odds = effects.odds(row);
          known.add(
              new Promise(
                  effects.verdict(row.verdict()),
                  effects
                      .texts()
                      .say(
                          "alongOutcome",
                          outcome,
                          effects.texts().say("odds", odds.text(), odds.interval())),
                  href));
        }
      }
    }
  }

  /** What is known of {@code touchpoint.criterion}; null where nothing was asked of it. */
  List<Promise> of(String path) {
    List<Promise> known = evidence.get(path);
    return known == null || !known.isEmpty()
        ? known
        : List.of(new Promise(effects.verdict(EvidenceVerdict.TOO_FEW), "", null));
  }
}
