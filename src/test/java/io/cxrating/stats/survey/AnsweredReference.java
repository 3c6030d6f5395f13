package io.cxrating.stats.survey;

import io.cxrating.stats.Clusters;
import io.cxrating.stats.EstimateOptions;
import io.cxrating.stats.KindRows;
import io.cxrating.stats.Reference;
import io.cxrating.stats.TallyBuilder;
import java.util.List;

/** The reference interactions as invitations, with their observations and answers. */
public final class AnsweredReference {

  public static final EstimateOptions BY_CUSTOMER =
      new EstimateOptions(0.95, Clusters.CUSTOMER, true, 0.8);

  /** The covariates of an invitation; answer and score are null if missing. */
  public record Invitation(
      Integer answer, Double score, String category, int touchpoint, boolean boughtAgain) {

    public double answerOrNaN() {
      return answer == null ? Double.NaN : answer;
    }
  }

  private static final List<String> OTHER_CATEGORIES = List.of("reassurance", "time-is-money");

  private AnsweredReference() {}

  public static KindRows<Invitation> invitations() {
    KindRows<Invitation> rows = new KindRows<>();
    for (Reference.Row row : Reference.rows()) {
      rows.add(
          row.customer(),
          row.day().toEpochDay(),
          new Invitation(
              row.answer(), score(row), row.category(), row.touchpoint(), row.boughtAgain()));
    }
    return rows;
  }

  /** Mean of the observed criterion scores. */
  private static Double score(Reference.Row row) {
    int first = row.touchpoint() == 0 ? 0 : 3;
    double halves = 0;
    int observed = 0;
    for (int c = first; c < first + 3; c++) {
      if (row.halves()[c] != TallyBuilder.UNOBSERVED) {
        halves += row.halves()[c];
        observed++;
      }
    }
    return observed == 0 ? null : halves / (2 * observed);
  }

  public static AnsweringRows model(KindRows<Invitation> rows) {
    double[][] x =
        rows.kinds().stream()
            .map(
                kind ->
                    new double[] {
                      kind.score() == null ? 0 : kind.score(),
                      kind.category().equals(OTHER_CATEGORIES.get(0)) ? 1 : 0,
                      kind.category().equals(OTHER_CATEGORIES.get(1)) ? 1 : 0,
                      kind.touchpoint() == 0 ? 1 : 0
                    })
            .toArray(double[][]::new);
    double[] values = rows.each(kind -> SurveyScale.netPromoter().value(kind.answerOrNaN()));
    return new AnsweringRows(
        rows.counts().only(kind -> rows.kinds().get(kind).score() != null), x, values);
  }
}
