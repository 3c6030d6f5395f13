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
import org.jspecify.annotations.Nullable;

/** The evidence on the criteria of a standard; empty for a reader who may not see it. */
final class Weighed {
  private final Map<String, List<Promise>> evidence = new HashMap<>();
  private final EffectWords effects;

  Weighed(EffectWords effects) {
    this.effects = effects;
  }

  /** Adds the verdicts over all customers; {@code href}: the page of the outcome. */
  void add(String outcome, EvidenceAnswer answer, String href) {
    for (EvidenceRow row : answer.rows()) {
      if (row.cut().category() == null) {
        List<Promise> known =
            evidence.computeIfAbsent(
                row.cut().touchpoint() + "." + row.cut().criterion(), path -> new ArrayList<>());
        if (row.judged().verdict() != EvidenceVerdict.TOO_FEW && row.effects().adjusted() != null) {
          Ranged odds = effects.odds(row);
          known.add(
              new Promise(
                  effects.verdict(row.judged().verdict()),
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

  /** The evidence on {@code touchpoint.criterion}; null for none. */
  @Nullable List<Promise> of(String path) {
    List<Promise> known = evidence.get(path);
    return known == null || !known.isEmpty()
        ? known
        : List.of(new Promise(effects.verdict(EvidenceVerdict.TOO_FEW), "", null));
  }
}
