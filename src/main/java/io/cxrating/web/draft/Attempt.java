package io.cxrating.web.draft;

import io.cxrating.figures.rated.RatingRow;
import io.cxrating.standard.model.Standard;
import io.cxrating.standard.model.Standard.Touchpoint;
import io.cxrating.web.draft.DraftPage.Line;
import io.cxrating.web.draft.DraftPage.Table;
import io.cxrating.web.kit.Gauge;
import io.cxrating.web.kit.Numerals;
import io.cxrating.web.slice.Excerpt;
import io.cxrating.web.slice.Excerpt.Cut;
import io.cxrating.whatif.WhatIfAnswer;
import io.cxrating.whatif.WhatIfAnswer.Difference;
import io.cxrating.whatif.WhatIfAnswer.WhatIfRow;
import io.cxrating.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
  Table parts(WhatIfAnswer whole, WhatIfAnswer byTouchpoint, Excerpt excerpt) {
    List<WhatIfRow> rows = new ArrayList<>(whole.rows().subList(0, 1));
    rows.addAll(byTouchpoint.rows());
    return table(rows, this::touchpoint, "touchpoint", excerpt);
  }

  /** Unit by unit. */
  Table units(WhatIfAnswer byUnit, Excerpt excerpt) {
    return table(byUnit.rows(), this::unit, "unit", excerpt);
  }

  /** A form asks for other parts of it by the numbers of their pages. */
  private Table table(
      List<WhatIfRow> all, Function<WhatIfRow, String> name, String key, Excerpt excerpt) {
    Cut<WhatIfRow> cut =
        excerpt.of(
            all,
            name,
            row -> (String) row.key().get(key),
            other -> Integer.toString(other.page()),
            numerals);
    return new Table(
        cut.rows().stream().map(row -> line(name.apply(row), row)).toList(), cut.shown());
  }

  private String touchpoint(WhatIfRow row) {
    String key = (String) row.key().get("touchpoint");
    return key == null ? texts.say("allTouchpoints") : names.getOrDefault(key, key);
  }

  private String unit(WhatIfRow row) {
    String name = (String) row.key().get("unitName");
    return Boolean.TRUE.equals(row.key().get("ownOnly")) ? texts.say("itself", name) : name;
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
