package io.cxrating.web.signin;

import com.fasterxml.jackson.databind.JsonNode;
import io.cxrating.problem.ProblemCode;
import io.cxrating.web.kit.Frame;
import io.cxrating.wording.Wording;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

/**
 * The page of an error.
 *
 * @param title the kind of problem
 * @param detail the specific error; null if the title suffices
 * @param advice how to fix it; null for none
 * @param id of the failure in the log; null if it is not logged
 * @param retryAfterSeconds delay before a retry; null if a retry does not help
 */
@CheckedTemplate(basePath = "web", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ErrorPage(
    Frame frame,
    String title,
    @Nullable String detail,
    @Nullable String advice,
    @Nullable String id,
    @Nullable String retryAfterSeconds)
    implements TemplateInstance {

  /**
   * The problem of the API, with wording for readers where it differs from that for programmers.
   */
  static ErrorPage of(
      Frame frame, JsonNode problem, Wording texts, @Nullable String retryAfterSeconds) {
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
