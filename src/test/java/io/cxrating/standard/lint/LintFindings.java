package io.cxrating.standard.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.standard.Files;
import io.cxrating.standard.lint.Finding.Code;
import java.util.List;

/** Standards with lint findings, and their findings. */
final class LintFindings {
  private LintFindings() {}

  static String criterion(String statement, String rest) {
    return "{key: a, statement: '" + statement + "', measure: " + rest + "}";
  }

  static String[] pair(String one, String other) {
    return new String[] {
      "{key: a, statement: A, measure: " + one + "}",
      "{key: b, statement: B, measure: " + other + "}"
    };
  }

  static String withMeasure(String measure, String criterion) {
    return Files.withCriteria(criterion)
        .replace("  measures:\n", "  measures:\n    - {" + measure + "}\n");
  }

  static Finding only(Code code, String... criteria) {
    List<Finding> found = find(code, Files.withCriteria(criteria));
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  static void none(Code code, String... criteria) {
    assertThat(find(code, Files.withCriteria(criteria))).isEmpty();
  }

  static List<Finding> find(Code code, String yaml) {
    return Lint.findings(Files.yaml(yaml), List.of()).stream()
        .filter(finding -> finding.code() == code)
        .toList();
  }

  static List<Code> codes(String yaml) {
    return Lint.findings(Files.yaml(yaml), List.of()).stream().map(Finding::code).toList();
  }
}
