package io.cxrating.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cxrating.standard.model.Standard;
import io.cxrating.standard.model.Standard.Touchpoint;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Compares inferred emotions of simulated contacts with their known truth. */
class DemoEmotionsTest {
  private static final DemoHistory.Size SIZE = DemoHistory.Size.demo();
  private static final double STANDARD_ERRORS = 4.5;

  private final Standard standard = DemoLoader.standard();
  private final DemoAftermath aftermath = new DemoAftermath(SIZE, standard);
  private final ContactScores scores = new ContactScores(standard);
  private final List<DemoContact> contacts = contacts();

  private static List<DemoContact> contacts() {
    List<DemoContact> all = new ArrayList<>();
    new DemoHistory(Quillmere.company(), SIZE).forEachRemaining(all::add);
    return all;
  }

  @Test
  void infersEmotionsForFortyPercentWithoutOtherChanges() {
    int heard = 0;
    for (DemoContact contact : contacts) {
      DemoContact with = aftermath.heard(contact);
      Object emotion = with.facts().get(DemoEmotions.MEASURE);
      if (emotion == null) {
        assertThat(with).isEqualTo(contact);
      } else {
        heard++;
        assertThat(with).isEqualTo(contact.with(DemoEmotions.MEASURE, emotion));
        assertThat(scores.halves(with)).isEqualTo(scores.halves(contact));
        assertThat(aftermath.answer(with)).isEqualTo(aftermath.answer(contact));
        assertThat(aftermath.outcome(with)).isEqualTo(aftermath.outcome(contact));
      }
      assertThat(contact.facts()).doesNotContainKey(DemoEmotions.MEASURE);
    }
    double share = heard / (double) contacts.size();
    assertThat(share).isCloseTo(DemoEmotions.INFERRED, within(STANDARD_ERRORS * spread(share)));
  }

  private double spread(double share) {
    return Math.sqrt(share * (1 - share) / contacts.size());
  }

  @Test
  void intendedEmotionsHaveTheirExpectedFrequency() {
    for (Touchpoint touchpoint : standard.touchpoints()) {
      double evoked = 0;
      double expected = 0;
      double variance = 0;
      for (DemoContact contact : contacts) {
        Object emotion = aftermath.heard(contact).facts().get(DemoEmotions.MEASURE);
        if (emotion != null && contact.touchpoint().equals(touchpoint.key())) {
          double probability = DemoEmotions.intended(scores.attained(contact));
          evoked += touchpoint.intendedEmotions().contains(emotion) ? 1 : 0;
          expected += probability;
          variance += probability * (1 - probability);
        }
      }
      assertThat(evoked)
          .as(touchpoint.key())
          .isCloseTo(expected, within(STANDARD_ERRORS * Math.sqrt(variance)));
    }
  }

  @Test
  void noCriterionUsesAnEmotion() {
    assertThat(standard.touchpoints())
        .flatExtracting(Touchpoint::criteria)
        .extracting(Standard.Criterion::measure)
        .doesNotContain(DemoEmotions.MEASURE);
  }
}
