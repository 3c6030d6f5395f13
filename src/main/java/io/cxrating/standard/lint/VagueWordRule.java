package io.cxrating.standard.lint;

import io.cxrating.standard.lint.Finding.Code;
import io.cxrating.standard.lint.Finding.Severity;
import io.cxrating.standard.model.Standard;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds words that people understand differently, where a number, a set or a truth value is needed.
 */
final class VagueWordRule implements LintRule {
  private static final Pattern VAGUE =
      Pattern.compile(
          "\\b(acceptabl[ey]|adequate(ly)?|appropriate(ly)?|asap|as soon as possible|attentive(ly)?"
              + "|careful(ly)?|caring|clearly|competent(ly)?|convenient(ly)?|courteous(ly)?"
              + "|delight(ed|ful)?|eas(y|ily|ier)|effective(ly)?|efficient(ly)?|effortless(ly)?"
              + "|empath(y|ic|etic)|excellent(ly)?|fair(ly)?|fast(er)?|flexibl[ey]|friendly|good"
              + "|great|hassle[- ]free|helpful(ly)?|high[- ]quality|immediate(ly)?"
              + "|knowledgeable|minimal|nice(ly)?|optimal(ly)?|pleasant(ly)?|polite(ly)?"
              + "|pro-?active(ly)?|professional(ly)?|prompt(ly)?|quick(ly|er)?|rapid(ly)?"
              + "|reasonabl[ey]|regularly|respectful(ly)?|responsive(ly)?|satisf(ied|actory|ying)"
              + "|seamless(ly)?|simpl[ey]|smooth(ly)?|soon|speed(y|ily)|sufficient(ly)?"
              + "|swift(ly)?|timely|transparent(ly)?|user[- ]friendly|warm(ly)?|well"
              + "|world[- ]class)\\b",
          Pattern.CASE_INSENSITIVE);

  @Override
  public List<Finding> findings(Standard standard) {
    List<Finding> findings = new ArrayList<>();
    LintRule.criteria(standard)
        .forEach(
            placed -> look(placed.path() + ".statement", placed.criterion().statement(), findings));
    for (int i = 0; i < standard.outcomes().size(); i++) {
      look(
          "$.spec.outcomes[" + i + "].statement", standard.outcomes().get(i).statement(), findings);
    }
    return findings;
  }

  private static void look(String path, String statement, List<Finding> findings) {
    TreeSet<String> words = new TreeSet<>();
    Matcher matcher = VAGUE.matcher(statement);
    while (matcher.find()) {
      words.add(matcher.group().toLowerCase(Locale.ROOT));
    }
    if (!words.isEmpty()) {
      // A number next to the word makes it precise.
      boolean countable = !Quantity.in(statement).isEmpty();
      findings.add(
          new Finding(
              countable ? Severity.INFO : Severity.WARNING,
              Code.VAGUE_WORD,
              path,
              "\"%s\" is vague. State what can be observed: a number, a set of values or a boolean"
                  .formatted(String.join("\", \"", words))));
    }
  }
}
