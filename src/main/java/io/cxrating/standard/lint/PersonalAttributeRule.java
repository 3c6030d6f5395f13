package io.cxrating.standard.lint;

import io.cxrating.standard.lint.Finding.Code;
import io.cxrating.standard.lint.Finding.Severity;
import io.cxrating.standard.model.Attribute;
import io.cxrating.standard.model.Standard;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds attributes that name a person: attributes are stored and shown as they are posted. */
final class PersonalAttributeRule implements LintRule {
  private static final Pattern WORD_START = Pattern.compile("(?<=[a-z])(?=[A-Z])|_");
  private static final Pattern PERSONAL =
      Pattern.compile(
          "(?i)\\b(address|birth ?date|birthday|caller|customer( ?id| name)?|e ?mail|first ?name"
              + "|ip|last ?name|mobile|msisdn|patient|phone( number)?|surname|telephone"
              + "|user( ?id| ?name)?)$");

  @Override
  public List<Finding> findings(Standard standard) {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < standard.attributes().size(); i++) {
      Attribute attribute = standard.attributes().get(i);
      String words = WORD_START.matcher(attribute.key()).replaceAll(" ");
      if (attribute.values().isEmpty() && PERSONAL.matcher(words).find()) {
        findings.add(
            new Finding(
                Severity.WARNING,
                Code.PERSONAL_ATTRIBUTE,
                "$.spec.attributes[" + i + "].key",
                attribute.key()
                    + " seems to identify a person. Post customers as `customer`, which is stored as a"
                    + " pseudonym"));
      }
    }
    return findings;
  }
}
