package io.cxrating.contrast;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cxrating.figures.Basis;
import io.cxrating.stats.Reason;
import io.cxrating.tally.AnswerCounts;
import java.util.List;

/**
 * A survey contrasted with the rating.
 *
 * @param figure name of the survey's figure, such as NPS
 * @param weighted whether answers count by their weight in the survey's figure
 * @param flags anomalies of the answers; such answers are kept and counted
 */
public record ContrastAnswer(
    @JsonUnwrapped Basis basis,
    String instrument,
    String figure,
    boolean weighted,
    AnswerCounts answers,
    List<Reason> flags,
    String sentence,
    List<Analysis> analyses) {

  /** One row of the table: a figure and its analysis. */
  public record Line(
      Analysis.Topic analysis,
      Analysis.Need needs,
      long used,
      long without,
      @JsonUnwrapped ContrastFigure figure,
      String sentence) {}

  /** All figures, one per row. */
  List<Line> lines() {
    return analyses.stream()
        .flatMap(
            of ->
                of.figures().stream()
                    .map(
                        figure ->
                            new Line(
                                of.analysis(),
                                of.needs(),
                                of.used(),
                                of.without(),
                                figure,
                                of.sentence())))
        .toList();
  }
}
