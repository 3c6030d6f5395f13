package io.cxrating.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.cxrating.intake.interaction.InteractionIntake;
import io.cxrating.intake.outcome.OutcomeIntake;
import io.cxrating.intake.stream.IntakeOptions;
import io.cxrating.intake.stream.StreamedIntake.Format;
import io.cxrating.intake.survey.SurveyIntake;
import io.cxrating.intake.write.IntakeReport;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Posts simulated contacts and what follows them, through the same intake as every source. */
@ApplicationScoped
class DemoIntake {
  private final InteractionIntake interactions;
  private final SurveyIntake answers;
  private final OutcomeIntake outcomes;
  private final ObjectMapper json;

  DemoIntake(
      InteractionIntake interactions,
      SurveyIntake answers,
      OutcomeIntake outcomes,
      ObjectMapper json) {
    this.interactions = interactions;
    this.answers = answers;
    this.outcomes = outcomes;
    this.json = json;
  }

  void post(List<DemoContact> contacts, DemoAftermath aftermath) throws IOException {
    check(
        interactions.take(
            lines(contacts.stream().map(aftermath::heard).toList()),
            Format.NDJSON,
            IntakeOptions.PLAIN));
    check(answers.take(lines(surveyed(contacts, aftermath)), Format.NDJSON, IntakeOptions.PLAIN));
    check(
        outcomes.take(
            lines(contacts.stream().flatMap(c -> aftermath.outcome(c).stream()).toList()),
            Format.NDJSON,
            IntakeOptions.PLAIN));
  }

  /** The invitations followed by the answers, in the order in which a survey tool posts them. */
  static List<DemoAnswer> surveyed(List<DemoContact> contacts, DemoAftermath aftermath) {
    List<DemoAnswer> asked = contacts.stream().flatMap(c -> aftermath.answer(c).stream()).toList();
    List<DemoAnswer> rows = new ArrayList<>(asked.stream().map(DemoAnswer::invitation).toList());
    asked.stream().filter(answer -> answer.reply().answeredAt() != null).forEach(rows::add);
    return rows;
  }

  private InputStream lines(List<?> rows) throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (Object row : rows) {
      lines.write(json.writeValueAsBytes(row));
      lines.write('\n');
    }
    return new ByteArrayInputStream(lines.toByteArray());
  }

  private static void check(IntakeReport report) {
    if (report.counts().rejected() > 0) {
      throw new IllegalStateException("The demo was refused: " + report.problems().getFirst());
    }
  }
}
