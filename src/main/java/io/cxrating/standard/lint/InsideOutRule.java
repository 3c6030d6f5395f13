package io.cxrating.standard.lint;

import io.cxrating.standard.lint.Finding.Code;
import io.cxrating.standard.lint.Finding.Severity;
import io.cxrating.standard.model.Standard;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds criteria that measure how busy the company is instead of the customer's result. */
final class InsideOutRule implements LintRule {
  private static final String WORK =
      "(tickets?|calls?|cases?|chats?|contacts?|incidents?|requests?|orders?|tasks?)";
  private static final String PAPERWORK =
      "(e?-?mails?|forms?|applications?|claims?|documents?|parcels?|transactions?|files?)";
  private static final String DONE =
      "(closed|handled|solved|resolved|answered|taken|processed|completed|picked|packed)";
  private static final String SYSTEM =
      "(sap|crm|erp|servicenow|salesforce|jira|sharepoint|ticket(ing)? (system|tool)"
          + "|internal (system|tool|database))";
  private static final String RECORDED =
      "(recorded|filed|logged|documented|entered|booked|registered|updated|stored|posted)";
  private static final Pattern INSIDE_OUT =
      Pattern.compile(
          "\\b(utili[sz]ation|occupancy|adherence|shrinkage|productivity|throughput|headcount"
              + "|backlog|idle time|talk time|aht|fte"
              + "|handl(e|ing) (time|seconds|minutes|duration)"
              + "|after[- ]call work|wrap[- ]up( time)?|queue length|cost per"
              + "|(cross|up)[- ]?sell(s|ing)?|sales per"
              + "|(script|schedule|process) compliance"
              + "|(agent|staff|team|employee)s? (efficiency|performance|availability)"
              + "|"
              + WORK
              + "( "
              + DONE
              + ")? ?(per|/) ?"
              + "(h|hour|day|week|month|shift|agent|employee|head|fte)"
              + "|"
              + PAPERWORK
              + "( "
              + DONE
              + ")? ?(per|/) ?(h|hour|shift|agent|employee|head|fte)"
              + "|"
              + DONE
              + " (per|/) ?(h|hour|day|week|month|shift)"
              + "|(in|into|to) (the |our )?"
              + SYSTEM
              + "|"
              + RECORDED
              + " (in|into) (the |our |a )?(system|database|tool|ticket)"
              + "|(per|/) ?(agent|employee|head|shift))\\b",
          Pattern.CASE_INSENSITIVE);

  @Override
  public List<Finding> findings(Standard standard) {
    return LintRule.criteria(standard).stream()
        .map(InsideOutRule::finding)
        .filter(Objects::nonNull)
        .toList();
  }

  private static @Nullable Finding finding(Placed placed) {
    Matcher matcher = INSIDE_OUT.matcher(placed.words());
    return matcher.find()
        ? new Finding(
            Severity.WARNING,
            Code.INSIDE_OUT,
            placed.path(),
            "\"%s\" measures internal work that the customer does not notice. Measure the result for the customer instead"
                .formatted(matcher.group().strip()))
        : null;
  }
}
