package io.cxrating.stats.discrimination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.cxrating.stats.KindRows;
import io.cxrating.stats.Reference;
import io.cxrating.stats.StudentT;
import io.cxrating.stats.kind.KindCounts;
import io.cxrating.stats.survey.AnsweredReference;
import io.cxrating.stats.survey.AnsweredReference.Invitation;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

/** Compares the area under the curve with pROC, and its clustered variance with the formula. */
class AucReferenceTest {
  private static final double NORMAL_95 = 1.959963984540054;

  private final KindRows<Invitation> rows = AnsweredReference.invitations();
  private final boolean[] boughtAgain = achieved(rows);

  private static boolean[] achieved(KindRows<Invitation> rows) {
    boolean[] achieved = new boolean[rows.kinds().size()];
    for (int kind = 0; kind < achieved.length; kind++) {
      achieved[kind] = rows.kinds().get(kind).boughtAgain();
    }
    return achieved;
  }

  private double[] scores() {
    return rows.each(kind -> kind.score() == null ? Double.NaN : kind.score());
  }

  private KindCounts scored(boolean answeredOnly) {
    return rows.counts()
        .only(
            kind ->
                rows.kinds().get(kind).score() != null
                    && (!answeredOnly || rows.kinds().get(kind).answer() != null));
  }

  @Test
  void agreesOnTheAucOfTheObservedScore() {
    JsonNode expected = Reference.expected("auc").get("score");
    agrees(Auc.of(scored(false), scores(), boughtAgain), expected);
  }

  @Test
  void agreesOnTheAucOfTheAnswer() {
    KindCounts answered = rows.counts().only(kind -> rows.kinds().get(kind).answer() != null);
    agrees(
        Auc.of(answered, rows.each(Invitation::answerOrNaN), boughtAgain),
        Reference.expected("auc").get("npsAmongResponders"));
  }

  private static void agrees(AucEstimate auc, JsonNode expected) {
    Reference.close(auc.value(), expected.get("auc"));
    double half = NORMAL_95 * auc.deLongStandardError();
    Reference.close(auc.value() - half, expected.get("lower"));
    Reference.close(auc.value() + half, expected.get("upper"));
    assertThat(auc.positives() + auc.negatives()).isEqualTo(expected.get("n").asLong());
  }

  @Test
  void agreesOnThePairedTest() {
    JsonNode expected = Reference.expected("auc");
    KindCounts both = scored(true);
    AucEstimate score = Auc.of(both, scores(), boughtAgain);
    Reference.close(score.value(), expected.get("scoreAmongResponders"));
    AucEstimate difference =
        Auc.difference(both, scores(), rows.each(Invitation::answerOrNaN), boughtAgain);
    double z = Math.abs(difference.value()) / difference.deLongStandardError();
    assertThat(2 * StudentT.upperTail(z, Double.POSITIVE_INFINITY))
        .isCloseTo(expected.get("pairedDelongP").asDouble(), within(1e-9));
  }

  /** One row of the simple computation. */
  private record Row(int cluster, double score, boolean achieved) {}

  @Test
  void agreesWithObuchowskisFormula() {
    UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(20261122);
    for (int run = 0; run < 50; run++) {
      List<Row> plain = new ArrayList<>();
      KindRows<List<Object>> counted = new KindRows<>();
      for (int i = 0; i < 60; i++) {
        int cluster = random.nextInt(12);
        boolean achieved = random.nextDouble() < 0.4;
        double score = random.nextInt(6) + (achieved ? 1 : 0) + cluster % 3;
        plain.add(new Row(cluster, score, achieved));
        counted.add(cluster, 0, List.of(score, achieved));
      }
      boolean[] achieved = new boolean[counted.kinds().size()];
      for (int kind = 0; kind < achieved.length; kind++) {
        achieved[kind] = (boolean) counted.kinds().get(kind).get(1);
      }
      AucEstimate auc =
          Auc.of(counted.counts(), counted.each(kind -> (double) kind.get(0)), achieved);
      assertThat(auc.value()).isCloseTo(area(plain), within(1e-12));
      assertThat(auc.standardError()).isCloseTo(Math.sqrt(obuchowski(plain)), within(1e-12));
    }
  }

  private static double kernel(Row above, Row below) {
    return above.score() > below.score() ? 1 : above.score() == below.score() ? 0.5 : 0;
  }

  private static double area(List<Row> rows) {
    double sum = 0;
    double pairs = 0;
    for (Row x : rows) {
      for (Row y : rows) {
        if (x.achieved() && !y.achieved()) {
          sum += kernel(x, y);
          pairs++;
        }
      }
    }
    return sum / pairs;
  }

  private static double obuchowski(List<Row> rows) {
    double m = rows.stream().filter(Row::achieved).count();
    double n = rows.size() - m;
    double area = area(rows);
    double[] v10 = new double[12];
    double[] v01 = new double[12];
    double[] m10 = new double[12];
    double[] n01 = new double[12];
    for (Row row : rows) {
      double placed = 0;
      for (Row other : rows) {
        if (row.achieved() != other.achieved()) {
          placed += row.achieved() ? kernel(row, other) / n : kernel(other, row) / m;
        }
      }
      (row.achieved() ? v10 : v01)[row.cluster()] += placed;
      (row.achieved() ? m10 : n01)[row.cluster()]++;
    }
    double i10 = java.util.Arrays.stream(m10).filter(each -> each > 0).count();
    double i01 = java.util.Arrays.stream(n01).filter(each -> each > 0).count();
    double i = rows.stream().mapToInt(Row::cluster).distinct().count();
    double s10 = 0;
    double s01 = 0;
    double s11 = 0;
    for (int g = 0; g < 12; g++) {
      s10 += Math.pow(v10[g] - m10[g] * area, 2) * i10 / ((i10 - 1) * m);
      s01 += Math.pow(v01[g] - n01[g] * area, 2) * i01 / ((i01 - 1) * n);
      s11 += (v10[g] - m10[g] * area) * (v01[g] - n01[g] * area) * i / (i - 1);
    }
    return s10 / m + s01 / n + 2 * s11 / (m * n);
  }
}
