package io.cxrating.contrast;

import io.cxrating.stats.kind.KindCounts;
import io.cxrating.stats.survey.AnsweringRows;
import io.cxrating.stats.survey.SurveyScale;
import io.cxrating.tally.Invited;
import io.cxrating.tally.KindSheet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * The design matrix of the response model: the mean score of the interaction, its touchpoint,
 * category and channel, each level contrasted with the first. Interactions without an observed
 * criterion are excluded.
 */
final class AnsweringDesign {
  /**
   * Maximum number of levels of a trait; the most frequent are kept, and the others are merged into
   * one.
   */
  private static final int MOST_LEVELS = 20;

  private static final String OTHERS = "\u0000others";

  private AnsweringDesign() {}

  static AnsweringRows of(KindSheet<Invited> sheet, SurveyScale scale) {
    KindCounts scored = sheet.only(kind -> kind.observed() > 0);
    List<double[]> columns = new ArrayList<>();
    columns.add(sheet.each(kind -> kind.observed() == 0 ? 0 : kind.attained()));
    columns.addAll(levels(sheet, scored, Invited::touchpoint));
    columns.addAll(levels(sheet, scored, Invited::category));
    columns.addAll(levels(sheet, scored, Invited::channel));
    double[][] x = new double[sheet.kinds().size()][columns.size()];
    for (int kind = 0; kind < x.length; kind++) {
      for (int j = 0; j < x[kind].length; j++) {
        x[kind][j] = columns.get(j)[kind];
      }
    }
    return new AnsweringRows(scored, x, sheet.each(kind -> scale.value(kind.scoreOrNaN())));
  }

  private static List<double[]> levels(
      KindSheet<Invited> sheet, KindCounts scored, Function<Invited, String> trait) {
    Map<String, Long> rows = new HashMap<>();
    for (int kind = 0; kind < sheet.kinds().size(); kind++) {
      if (scored.count(kind) > 0) {
        rows.merge(level(sheet.kinds().get(kind), trait), scored.count(kind), Long::sum);
      }
    }
    List<String> kept =
        rows.entrySet().stream()
            .sorted(
                Comparator.comparingLong((Map.Entry<String, Long> level) -> -level.getValue())
                    .thenComparing(Map.Entry::getKey))
            .map(Map.Entry::getKey)
            .limit(MOST_LEVELS)
            .sorted()
            .toList();
    List<String> levels = new ArrayList<>(kept);
    if (rows.size() > kept.size()) {
      levels.add(OTHERS);
    }
    return levels.stream()
        .skip(1)
        .map(
            level ->
                sheet.each(
                    kind -> {
                      String own = level(kind, trait);
                      return level.equals(kept.contains(own) ? own : OTHERS) ? 1 : 0;
                    }))
        .toList();
  }

  private static String level(Invited kind, Function<Invited, String> trait) {
    return Objects.requireNonNullElse(trait.apply(kind), "");
  }
}
