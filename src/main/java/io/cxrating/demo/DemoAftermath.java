package io.cxrating.demo;

import io.cxrating.demo.DemoContact.Circumstances;
import io.cxrating.standard.model.Standard;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Simulates what follows a contact: the emotion that a model infers, whether the customer is
 * invited and answers, and the outcome. It depends on the contact alone, so that it does not matter
 * which contacts were processed before.
 */
final class DemoAftermath {
  private static final String INSTRUMENT = "nps";
  private static final String ASKED_BY = "mail";
  private static final double MEAN_DELAY_HOURS = 36;

  private final long seed;
  private final ContactScores scores;
  private final DemoEmotions emotions;

  DemoAftermath(DemoHistory.Size size, Standard standard) {
    this.seed = size.seed();
    this.scores = new ContactScores(standard);
    this.emotions = new DemoEmotions(standard);
  }

  /** The contact with its inferred emotion, if there is one. */
  DemoContact heard(DemoContact contact) {
    return emotions
        .draw(contact.touchpoint(), scores.attained(contact), random(contact.id(), 4))
        .map(emotion -> contact.with(DemoEmotions.MEASURE, emotion))
        .orElse(contact);
  }

  /** The invitation, answered or not; empty if the customer is not invited. */
  Optional<DemoAnswer> answer(DemoContact contact) {
    UniformRandomProvider random = random(contact.id(), 1);
    if (random.nextDouble() >= DemoSurvey.INVITED) {
      return Optional.empty();
    }
    double attained = scores.attained(contact);
    OffsetDateTime asked = contact.occurredAt().plusMinutes(18 * 60L + random.nextInt(12 * 60));
    OffsetDateTime answered = null;
    Integer score = null;
    if (random.nextDouble() < DemoSurvey.answers(attained, contact.circumstances().category())) {
      answered = asked.plusSeconds(60 + (long) (exponential(random) * MEAN_DELAY_HOURS * 3600));
      double state =
          DemoSurvey.state(attained)
              + DemoSurvey.CUSTOMER_SPREAD * normal(random(contact.circumstances().customer(), 2))
              + DemoSurvey.CHANCE_SPREAD * normal(random);
      score = random.nextDouble() < DemoSurvey.BLANK ? null : DemoSurvey.score(state);
    }
    return Optional.of(
        new DemoAnswer(
            DemoCompany.SOURCE,
            contact.id(),
            INSTRUMENT,
            new Circumstances(
                contact.circumstances().unit(),
                contact.circumstances().customer(),
                contact.circumstances().category(),
                ASKED_BY),
            of(contact),
            asked,
            new DemoAnswer.Reply(answered, score)));
  }

  /** Whether its outcome is achieved; empty if it is not observed. */
  Optional<DemoOutcome> outcome(DemoContact contact) {
    UniformRandomProvider random = random(contact.id(), 3);
    if (random.nextDouble() >= DemoOutcomes.OBSERVED) {
      return Optional.empty();
    }
    DemoOutcomes.Kind kind = DemoOutcomes.after(contact);
    double probability =
        DemoOutcomes.achieved(kind.outcome(), scores.criteria(), scores.halves(contact));
    return Optional.of(
        new DemoOutcome(
            DemoCompany.SOURCE,
            contact.id(),
            kind.outcome(),
            contact.circumstances().unit(),
            contact.circumstances().customer(),
            of(contact),
            contact.occurredAt().plusDays(kind.days()),
            random.nextDouble() < probability));
  }

  private static DemoAnswer.Of of(DemoContact contact) {
    return new DemoAnswer.Of(contact.source(), contact.id());
  }

  private UniformRandomProvider random(String about, int purpose) {
    return RandomSource.XO_SHI_RO_256_PP.create(31 * (31 * seed + about.hashCode()) + purpose);
  }

  private static double normal(UniformRandomProvider random) {
    return ZigguratSampler.NormalizedGaussian.of(random).sample();
  }

  private static double exponential(UniformRandomProvider random) {
    return ZigguratSampler.Exponential.of(random).sample();
  }
}
