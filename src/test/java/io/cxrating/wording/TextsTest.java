package io.cxrating.wording;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import io.cxrating.stats.Reason;
import io.cxrating.wording.TextUses.TextUse;
import io.quarkus.qute.Engine;
import io.quarkus.qute.Expression;
import io.quarkus.qute.Expression.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bundle contains exactly the texts in use, with their placeholders. */
class TextsTest {
  private static final ResourceBundle ENGLISH =
      ResourceBundle.getBundle(
          "io.cxrating.wording.Texts",
          Locale.ROOT,
          Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
  private static final Path TEMPLATES = Path.of("src/main/resources/templates/web");
  private static final Pattern GAP = Pattern.compile("\\{(\\d+)");

  static List<String> sections() {
    return List.of("page", "rating", "comparison", "contrast", "emotion", "evidence", "scorecard");
  }

  @Test
  void templatesUseExistingTextsWithAllArguments() throws IOException {
    Map<String, Integer> uses = usesInTemplates();
    assertThat(uses).hasSizeGreaterThan(150);
    uses.forEach(
        (key, gaps) -> {
          assertThat(ENGLISH.containsKey(key)).as(key).isTrue();
          assertThat(gaps).as("placeholders of " + key).isEqualTo(gaps(key));
        });
  }

  @ParameterizedTest
  @MethodSource("sections")
  void classesUseExistingTextsWithAllArguments(String section) {
    Set<String> there = keys(section);
    List<TextUse> uses = TextUses.of(section).uses;
    assertThat(uses).isNotEmpty();
    for (TextUse one : uses) {
      if (one.whole()) {
        assertThat(there).contains(one.key());
        int gaps = gaps(section + "." + one.key());
        assertThat(one.gaps() < 0 || one.gaps() >= gaps).as("placeholders of " + one).isTrue();
      } else {
        assertThat(there).as(one.toString()).anyMatch(key -> key.startsWith(one.key()));
      }
    }
  }

  @Test
  void everyTextIsUsed() throws IOException {
    Set<String> left = new TreeSet<>(ENGLISH.keySet());
    left.removeAll(usesInTemplates().keySet());
    for (String section : sections()) {
      Set<String> strings = TextUses.of(section).strings;
      Predicate<String> isUsed =
          key ->
              strings.contains(key)
                  || strings.stream().anyMatch(text -> text.endsWith(".") && key.startsWith(text));
      String prefix = section + ".";
      left.removeIf(key -> key.startsWith(prefix) && isUsed.test(key.substring(prefix.length())));
    }
    left.removeIf(key -> key.startsWith("reason."));
    assertThat(left).isEmpty();
    Set<String> reasons =
        Arrays.stream(Reason.values()).map(Reason::name).collect(Collectors.toSet());
    reasons.add("and");
    assertThat(keys("reason")).isEqualTo(reasons);
  }

  @Test
  void everyTextFormatsAndUsesEachArgument() {
    for (String key : ENGLISH.keySet()) {
      String text = ENGLISH.getString(key);
      Object[] gaps = new Object[gaps(key)];
      Arrays.fill(gaps, 7);
      assertThat(new MessageFormat(text, Locale.ENGLISH).format(gaps))
          .as(key)
          .isNotBlank()
          .doesNotContain("{", "}", "  ");
      if (key.startsWith("page.")) {
        Set<String> used =
            GAP.matcher(text).results().map(gap -> gap.group(1)).collect(Collectors.toSet());
        assertThat(used).as(key).hasSize(gaps.length);
      }
      assertThat(text.replace("''", "")).as("single apostrophe in: " + key).doesNotContain("'");
    }
  }

  /** Two words, or one word with a capital letter; scripts take their texts from the page. */
  @ParameterizedTest
  @ValueSource(strings = {"charts.js", "chart-rows.js", "theme.js"})
  void scriptsContainNoText(String script) throws IOException {
    String code =
        Files.readString(Path.of("src/main/resources/assets", script)).replaceAll("(?m)//.*$", "");
    List<String> strings =
        Pattern.compile("'([^'\n]*)'|`([^`]*)`")
            .matcher(code)
            .results()
            .map(text -> text.group(1) == null ? text.group(2) : text.group(1))
            .map(text -> text.replaceAll("\\$\\{[^}]*}", ""))
            .toList();
    assertThat(strings).hasSizeGreaterThan(5);
    assertThat(strings)
        .filteredOn(text -> text.matches(".*[a-z],? [a-z].*|[A-Z][a-z].*"))
        .isSubsetOf("use strict", "system-ui, sans-serif", "not all");
  }

  private static Set<String> keys(String section) {
    return ENGLISH.keySet().stream()
        .filter(key -> key.startsWith(section + "."))
        .map(key -> key.substring(section.length() + 1))
        .collect(Collectors.toSet());
  }

  /** Returns the number of placeholders: the highest number plus one. */
  private static int gaps(String key) {
    Matcher gap = GAP.matcher(ENGLISH.getString(key));
    return gap.results().mapToInt(each -> Integer.parseInt(each.group(1)) + 1).max().orElse(0);
  }

  private static Map<String, Integer> usesInTemplates() throws IOException {
    Engine engine = Engine.builder().addDefaults().build();
    Map<String, Integer> uses = new HashMap<>();
    try (Stream<Path> files = Files.list(TEMPLATES)) {
      for (Path file : files.toList()) {
        engine.parse(Files.readString(file)).getExpressions().forEach(each -> collect(each, uses));
      }
    }
    return uses;
  }

  private static void collect(Expression expression, Map<String, Integer> uses) {
    for (Part part : expression.getParts()) {
      List<Expression> gaps =
          part.isVirtualMethod() ? part.asVirtualMethod().getParameters() : List.of();
      if ("msg".equals(expression.getNamespace())) {
        uses.put("page." + part.getName(), gaps.size());
      }
      gaps.forEach(each -> collect(each, uses));
    }
  }
}
