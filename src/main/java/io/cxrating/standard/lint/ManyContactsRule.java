package io.cxrating.standard.lint;

import io.cxrating.standard.lint.Finding.Code;
import io.cxrating.standard.lint.Finding.Severity;
import io.cxrating.standard.model.Standard;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds criteria about many contacts: averages, quotas and rates. A criterion is met or missed by
 * one contact, and no customer experiences an average.
 */
final class ManyContactsRule implements LintRule {
  private static final String COUNTED =
      "(tickets?|calls?|cases?|chats?|contacts?|e?-?mails?|incidents?|requests?|orders?|customers?"
          + "|callers?|users?|guests?|passengers?|patients?|deliver(y|ies)|parcels?|complaints?"
          + "|questions?|repairs?|visits?|claims?|applications?)";
  private static final String AVERAGE =
      "(on average|in the mean|median|\\d+(th|st|nd|rd)? percentile|mttr|asa|avg [a-z]+"
          + "|(average|mean) ([a-z]+ )?(speed|times?|waits?|waiting|delay|duration|hours|minutes"
          + "|seconds|days|handling|response|resolution|answer|rating|score|number|length))";
  private static final String RATE =
      "((first[- ](call|contact|line)|escalation|abandon(ment)?|solution|resolution|answer"
          + "|complaint|reopen(ing)?|solve|return|success|failure|error)[- ](rate|quota)|fcr)";
  private static final String PERCENT = "\\d+([.,]\\d+)? ?(%|per ?cent)";
  private static final String DONE =
      "(solve|resolve|answer|close|handle|settle|fix|process|reach|convert)(s|es)?";
  private static final String QUOTA =
      "("
          + PERCENT
          + " (of )?((all|the|our) )?([a-z]+ )?"
          + COUNTED
          + "\\b(?!'s)|"
          + DONE
          + " ((at least|over|more than|up to) )?"
          + PERCENT
          + "(?! of)|"
          + PERCENT
          + " (solved|resolved|answered|closed|handled|settled|without (an )?escalation)"
          + "|(one|two|three|four|five|six|seven|eight|nine|\\d+) (in|out of) (every )?"
          + "(two|three|four|five|ten|twenty|a hundred|\\d+) "
          + COUNTED
          + ")";
  private static final Pattern MANY =
      Pattern.compile(
          "\\b(" + AVERAGE + "\\b|" + RATE + "\\b|" + QUOTA + ")", Pattern.CASE_INSENSITIVE);

  @Override
  public List<Finding> findings(Standard standard) {
    return LintRule.criteria(standard).stream()
        .map(ManyContactsRule::finding)
        .filter(Objects::nonNull)
        .toList();
  }

  private static @Nullable Finding finding(Placed placed) {
    Matcher matcher = MANY.matcher(placed.words());
    return matcher.find()
        ? new Finding(
            Severity.WARNING,
            Code.MANY_CONTACTS,
            placed.path(),
            "\"%s\" describes many contacts, but a criterion judges one interaction. State what each customer gets; the attainment then shows how often."
                .formatted(matcher.group().strip()))
        : null;
  }
}
