package io.cxrating.dashboard;

import io.cxrating.dashboard.DraftPage.Line;
import io.cxrating.rating.RatingRow;
import io.cxrating.rating.WhatIfAnswer;
import io.cxrating.rating.WhatIfAnswer.Difference;
import io.cxrating.rating.WhatIfAnswer.WhatIfRow;
import io.cxrating.standard.Standard;
import io.cxrating.standard.Standard.Touchpoint;
import io.cxrating.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a draft would change, put into the lines of its page. */
final class Attempt {
  private final Numerals numerals;
  private final Wording texts;
  private final Map<String, String> names;

  Attempt(Standard draft, Numerals numerals, Wording texts) {
    this.numerals = numerals;
    this.texts = texts;
    names =
        draft.touchpoints().stream()
            .filter(each -> each.name() != null)
            .collect(Collectors.toMap(Touchpoint::key, Touchpoint::name));
  }

  /** Everything first, then touchpoint by touchpoint. */
  List<Line> parts(WhatIfAnswer whole, WhatIfAnswer byTouchpoint) {
    List<Line> lines = new ArrayList<>();
    lines.add(line(texts.say("allTouchpoints"), whole.rows().getFirst()));
    for (WhatIfRow row : byTouchpoint.rows()) {
      String key = (String) row.key().get("touchpoint");
      lines.add(line(names.getOrDefault(key, key), row));
    }
    return lines;
  }

  /** Unit by unit. */
  List<Line> units(WhatIfAnswer byUnit) {
    return byUnit.rows().stream()
        .map(
            row -> {
              String name = (String) row.key().get("unitName");
              return line(
                  Boolean.TRUE.equals(row.key().get("ownOnly")) ? texts.say("itself", name) : name,
                  row);
            })
        .toList();
  }

  private Line line(String name, WhatIfRow row) {
    Difference difference = row.difference();
    return new Line(
        name,
        gauge(row.current()),
        gauge(row.draft()),
        difference == null ? null : difference.value(),
        difference == null ? null : difference.lower(),
        difference == null ? null : difference.upper(),
        difference == null ? Numerals.NONE : numerals.signed(difference.value()),
        difference == null
            ? ""
            : texts.say(
                "between",
                numerals.signed(difference.lower()),
                numerals.signed(difference.upper())),
        row.sentence());
  }

  /** Null where one of the standards has no such row. */
  private Gauge gauge(RatingRow row) {
    return row == null ? null : Gauge.of(row, numerals, texts);
  }
}
