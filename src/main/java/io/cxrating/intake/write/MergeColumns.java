package io.cxrating.intake.write;

import io.cxrating.ledger.kind.Column;
import io.cxrating.ledger.kind.Merge;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The merging of a staged row s with a stored row h, part by part, as SQL. */
final class MergeColumns {
  /** A part that is stored stays. */
  static final String STORED_FIRST = "case when h.%1$s is null then s.%2$s else h.%2$s end";

  /** A part that the staged row has replaces the stored one. */
  static final String STAGED_FIRST =
      "case when s.%1$s is null and h.%1$s is not null then h.%2$s else s.%2$s end";

  /** Differs from the digests of both rows, so that a correction to either is a change. */
  private static final String DIGEST = "substr(sha256(h.digest || s.digest), 1, length(s.digest))";

  private final RowTable table;
  private final Merge merge;

  MergeColumns(RowTable table) {
    this.table = table;
    merge = table.kind().merge();
  }

  /** The condition that {@code row} has every part of the staged row, with the same content. */
  String nothingNewBeside(String row) {
    return forEachPart(" and ", "(s.%1$s is null or (%3$s) is not distinct from (%2$s))", row);
  }

  /** The condition that a part of both rows differs. */
  String contradiction() {
    return forEachPart(
        " or ",
        "(s.%1$s is not null and h.%1$s is not null and (%3$s) is distinct from (%2$s))",
        "h");
  }

  /** The condition that the rows conflict although no part differs. */
  String impossible() {
    return "(" + merge.impossible() + ") is true";
  }

  /**
   * The columns of the merged row, in the order of the table.
   *
   * @param choice {@link #STORED_FIRST} or {@link #STAGED_FIRST}
   */
  String merged(String choice) {
    Map<String, String> expressions = new HashMap<>();
    expressions.put("digest", DIGEST);
    expressions.put(Column.AS_OF.name(), RowTable.GREATEST_AS_OF);
    for (List<String> part : merge.parts()) {
      part.forEach(column -> expressions.put(column, choice.formatted(part.getFirst(), column)));
    }
    // Within which unit the interaction must be goes with the interaction.
    expressions.put(
        Column.INTERACTION_WITHIN.name(),
        choice.formatted(Column.INTERACTION_SOURCE.name(), Column.INTERACTION_WITHIN.name()));
    return table.columns().stream()
        .map(column -> expressions.getOrDefault(column.name(), "s." + column.name()))
        .collect(Collectors.joining(", "));
  }

  /**
   * {@code template}: arguments are the part's first column, its columns in s, and those in {@code
   * row}.
   */
  private String forEachPart(String between, String template, String row) {
    return merge.parts().stream()
        .map(
            part -> template.formatted(part.getFirst(), columnsOf("s", part), columnsOf(row, part)))
        .collect(Collectors.joining(between));
  }

  private static String columnsOf(String row, List<String> part) {
    return part.stream().map(column -> row + "." + column).collect(Collectors.joining(", "));
  }
}
