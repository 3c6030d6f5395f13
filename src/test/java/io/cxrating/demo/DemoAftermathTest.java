package io.cxrating.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Compares answers and outcomes of simulated contacts with their known truth. */
class DemoAftermathTest {
  private static final DemoHistory.Size SIZE = DemoHistory.Size.demo();
  private static final double STANDARD_ERRORS = 4.5;

  private final DemoCompany company = Quillmere.company();
  private final ContactScores scores = new ContactScores(DemoLoader.standard());
  private final DemoAftermath aftermath = new DemoAftermath(SIZE, DemoLoader.standard());
  private final SurveyTruth truth = new SurveyTruth(company, SIZE, DemoLoader.standard());
  private final List<DemoContact> contacts = contacts();
  private final List<DemoAnswer> asked =
      contacts.stream().flatMap(contact -> aftermath.answer(contact).stream()).toList();

  private List<DemoContact> contacts() {
    List<DemoContact> all = new ArrayList<>();
    new DemoHistory(company, SIZE).forEachRemaining(all::add);
    return all;
  }

  @Test
  void isDeterministicAndIndependentOfOrder() {
    DemoAftermath another = new DemoAftermath(SIZE, DemoLoader.standard());
    for (int i = contacts.size() - 1; i > contacts.size() - 1_000; i--) {
      DemoContact contact = contacts.get(i);
      assertThat(another.answer(contact)).isEqualTo(aftermath.answer(contact));
      assertThat(another.outcome(contact)).isEqualTo(aftermath.outcome(contact));
    }
  }

  @Test
  void invitesAThirdAndReceivesAThirdOfTheAnswers() {
    assertThat(asked.size() / (double) contacts.size()).isCloseTo(0.35, within(0.01));
    double answered = answered().size() / (double) asked.size();
    assertThat(answered).isBetween(0.25, 0.45);
    long blank = answered().stream().filter(answer -> answer.reply().score() == null).count();
    assertThat(blank / (double) answered().size()).isCloseTo(DemoSurvey.BLANK, within(0.01));
    assertThat(answered())
        .allSatisfy(answer -> assertThat(answer.reply().answeredAt()).isAfter(answer.askedAt()))
        .filteredOn(answer -> answer.reply().score() != null)
        .allSatisfy(answer -> assertThat(answer.reply().score()).isBetween(0, 10));
  }

  @Test
  void scoreOfAnswersMatchesItsTruthAndDiffersFromAllCustomers() {
    double sum = 0;
    double squares = 0;
    Map<String, Double> byCustomer = new HashMap<>();
    List<DemoAnswer> scored =
        answered().stream().filter(answer -> answer.reply().score() != null).toList();
    double expected = truth.npsOfAnswers(DemoCompany.ROOT);
    for (DemoAnswer answer : scored) {
      double v = answer.reply().score() >= 9 ? 100 : answer.reply().score() <= 6 ? -100 : 0;
      sum += v;
      byCustomer.merge(answer.circumstances().customer(), v - expected, Double::sum);
    }
    for (double z : byCustomer.values()) {
      squares += z * z;
    }
    double standardError = Math.sqrt(squares) / scored.size();
    double plain = sum / scored.size();
    assertThat(standardError).isBetween(0.5, 1.5);
    assertThat(plain).isCloseTo(expected, within(STANDARD_ERRORS * standardError));
    assertThat(plain - truth.nps(DemoCompany.ROOT)).isGreaterThan(STANDARD_ERRORS * standardError);
  }

  @Test
  void scoreOfAllCustomersAgreesWithASimulation() {
    double state = DemoSurvey.state(0.7);
    var random = new java.util.Random(20_260_101);
    int draws = 400_000;
    long sum = 0;
    for (int i = 0; i < draws; i++) {
      int score =
          DemoSurvey.score(
              state
                  + DemoSurvey.CUSTOMER_SPREAD * random.nextGaussian()
                  + DemoSurvey.CHANCE_SPREAD * random.nextGaussian());
      sum += score >= 9 ? 1 : score <= 6 ? -1 : 0;
    }
    assertThat(sum / (double) draws).isCloseTo(DemoSurvey.promoted(0.7), within(0.006));
  }

  @Test
  void trueNpsDiffersBetweenUnits() {
    assertThat(truth.nps("alderwick")).isGreaterThan(truth.nps("pellowick") + 15);
    assertThat(truth.nps(DemoCompany.ROOT)).isBetween(truth.nps("islands"), truth.nps("harbour"));
  }

  /**
   * For each outcome, the achieved share within cells of its causes equals the declared
   * probability.
   */
  @Test
  void outcomesDependOnlyOnTheirCauses() {
    Map<List<Object>, double[]> cells = new HashMap<>();
    for (DemoContact contact : contacts) {
      int[] halves = scores.halves(contact);
      aftermath
          .outcome(contact)
          .ifPresent(
              outcome -> {
                double p = DemoOutcomes.achieved(outcome.outcome(), scores.criteria(), halves);
                add(cells, List.of(outcome.outcome(), p), outcome.achieved(), p);
                for (int c = 0; c < halves.length; c++) {
                  String criterion = scores.criteria().get(c).criterion();
                  boolean cause = DemoOutcomes.CAUSES.get(outcome.outcome()).containsKey(criterion);
                  if (halves[c] >= 0 && !cause) {
                    add(
                        cells,
                        List.of(outcome.outcome(), criterion, halves[c]),
                        outcome.achieved(),
                        p);
                  }
                }
              });
    }
    assertThat(cells).hasSizeGreaterThan(30);
    cells.forEach(
        (cell, sums) ->
            assertThat(sums[0])
                .as("%s", cell)
                .isCloseTo(sums[1], within(STANDARD_ERRORS * Math.sqrt(sums[2]) + 1)));
  }

  private static void add(
      Map<List<Object>, double[]> cells, List<Object> cell, boolean achieved, double p) {
    double[] sums = cells.computeIfAbsent(cell, any -> new double[3]);
    sums[0] += achieved ? 1 : 0;
    sums[1] += p;
    sums[2] += p * (1 - p);
  }

  private List<DemoAnswer> answered() {
    return asked.stream().filter(answer -> answer.reply().answeredAt() != null).toList();
  }
}
