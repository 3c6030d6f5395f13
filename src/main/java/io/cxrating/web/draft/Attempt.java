package io.cxrating.web.draft;

import io.cxrating.figures.rated.RatingRow;
import io.cxrating.standard.model.Standard;
import io.cxrating.standard.model.Standard.Touchpoint;
import io.cxrating.web.draft.DraftPage.Line;
import io.cxrating.web.draft.DraftPage.Table;
import io.cxrating.web.kit.Gauge;
import io.cxrating.web.kit.Numerals;
import io.cxrating.web.kit.Ranged;
import io.cxrating.web.slice.Excerpt;
import io.cxrating.web.slice.Excerpt.Cut;
import io.cxrating.whatif.WhatIfAnswer;
import io.cxrating.whatif.WhatIfAnswer.Difference;
import io.cxrating.whatif.WhatIfAnswer.WhatIfRow;
import io.cxrating.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Formats the changes of a draft for its page. */
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

  /** The whole standard first, then each touchpoint. */
  Table parts(WhatIfAnswer whole, WhatIfAnswer byTouchpoint, Excerpt excerpt) {
    List<WhatIfRow> rows = new ArrayList<>(whole.rows().subList(0, 1));
    rows.addAll(byTouchpoint.rows());
    return table(rows, this::touchpoint, "touchpoint", excerpt);
  }

  /** One row for each unit. */
  Table units(WhatIfAnswer byUnit, Excerpt excerpt) {
    return table(byUnit.rows(), this::unit, "unit", excerpt);
  }

  /** Builds a table whose form requests other rows by page number. */
  private Table table(
      List<WhatIfRow> all, Function<WhatIfRow, String> name, String key, Excerpt excerpt) {
    Cut<WhatIfRow> cut =
        excerpt.of(
            all, name, row -> named(row, key), other -> Integer.toString(other.page()), numerals);
    return new Table(
        cut.rows().stream().map(row -> line(name.apply(row), row)).toList(), cut.shown());
  }

  private String touchpoint(WhatIfRow row) {
    String key = (String) row.key().get("touchpoint");
    return key == null ? texts.say("allTouchpoints") : names.getOrDefault(key, key);
  }

  private String unit(WhatIfRow row) {
    String name = named(row, "unitName");
    return Boolean.TRUE.equals(row.key().get("ownOnly")) ? texts.say("itself", name) : name;
  }

  private static String named(WhatIfRow row, String dimension) {
    return Objects.toString(row.key().get(dimension), "");
  }

  private Line line(String name, WhatIfRow row) {
    Difference difference = row.difference();
    return new Line(
        name,
        gauge(row.current()),
        gauge(row.draft()),
        difference == null
            ? Ranged.NONE
            : Ranged.signed(difference.value(), difference.lower(), difference.upper(), numerals),
        row.sentence());
  }

  /** Null if one of the standards has no such row. */
  private @Nullable Gauge gauge(@Nullable RatingRow row) {
    return row == null ? null : Gauge.of(row, numerals, texts);
  }
}
