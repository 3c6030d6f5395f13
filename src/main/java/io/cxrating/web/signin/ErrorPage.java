package io.cxrating.web.signin;

import com.fasterxml.jackson.databind.JsonNode;
import io.cxrating.problem.ProblemCode;
import io.cxrating.web.kit.Frame;
import io.cxrating.wording.Wording;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * What could not be shown, in words.
 *
 * @param title the kind of problem
 * @param detail what is wrong this time, null where the title says it all
 * @param advice what to do about it, null where there is none
 * @param id under which the failure is in the log, null where it is not
 * @param retryAfterSeconds after how long to ask again, null where that is of no use
 */
@CheckedTemplate(basePath = "web", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ErrorPage(
    Frame frame, String title, String detail, String advice, String id, String retryAfterSeconds)
    implements TemplateInstance {

  /** What the API would say as well, but where readers need other words than programmers. */
  static ErrorPage of(Frame frame, JsonNode problem, Wording texts, String retryAfterSeconds) {
    String code = problem.path("code").asText();
    String again = texts.say("tryAgain");
    if (code.equals(ProblemCode.PROJECTION_BEHIND.name())) {
      return new ErrorPage(
          frame,
          texts.say("catchingUp"),
          texts.say("catchingUpDetail"),
          again,
          null,
          retryAfterSeconds);
    }
    if (code.equals(ProblemCode.LEDGER_UNAVAILABLE.name())) {
      return new ErrorPage(
          frame,
          texts.say("ledgerAway"),
          texts.say("ledgerAwayDetail"),
          again,
          null,
          retryAfterSeconds);
    }
    String advice =
        switch (problem.path("status").asInt()) {
          case 403 -> texts.say("wrongRole");
          case 503 -> again;
          default -> null;
        };
    String title = problem.path("title").asText();
    String detail = problem.path("detail").asText();
    return new ErrorPage(
        frame,
        title,
        detail.equals(title) ? null : detail,
        advice,
        problem.path("id").asText(null),
        retryAfterSeconds);
  }
}
