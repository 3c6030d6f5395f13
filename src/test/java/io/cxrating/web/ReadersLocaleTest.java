package io.cxrating.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.TestApi;
import io.cxrating.access.Role;
import io.cxrating.wording.Texts_qps;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Texts are in the language of the reader as far as they are translated, and numbers in the
 * language of the text.
 */
@QuarkusTest
class ReadersLocaleTest {
  private static final String ARABIC_DIGITS = Texts_qps.LOCALE + "-u-nu-arab";

  private static final Pattern ARABIC_DECIMAL = Pattern.compile("[٠-٩]٫[٠-٩]");

  private static final Pattern FINDING =
      Pattern.compile("<p class=\"finding\"[^>]*>(.*?)</p>", Pattern.DOTALL);

  /** The head of a printed page, with the time of printing. */
  private static final String LETTERHEAD = "(?s)<p class=\"paper letterhead\">.*?</p>";

  /** Visible texts and labels, and the texts that charts take from their tables. */
  private static final Pattern SHOWN =
      Pattern.compile(
          ">([^<]*)<|(?:aria-label|title|alt|placeholder|data-(?:label|head|change|signal|unrated))=\"([^\"]*)\"");

  private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");

  private static final Pattern SENTENCE =
      Pattern.compile("\"(?:sentence|adjustedSentence|warning)\":\"((?:[^\"\\\\]|\\\\.)*)\"");

  /** Names of the desk, its standard and the catalogue of instruments, and dates. */
  private static final List<String> NAMES =
      List.of(
          "&lt;script&gt;alert\\(1\\)&lt;/script&gt;|<script>alert\\(1\\)</script>",
          "Customer effort score: it was made easy|Customer satisfaction|Net Promoter Score",
          "Solved within eight hours|It is solved|The customer trusts us",
          "Handed over at most once|No contact about the same trouble",
          "I lose money every minute this is down|cared-for|stays-solved",
          "\\b(?:Company|North|South|Desk|Repair|NPS|UTC|YAML)\\b",
          "\\b(?:handovers?|hours|solved|mood|trusting|lost|urgent|good|fair|great)\\b",
          "2026 [A-Z][a-z]{2} \\d+|2026-\\d\\d|\\b[0-9a-f]{8}\\b|\\b[ahr]\\d+\\b");

  /** The draft, and the selectable standards and instruments of other tests. */
  private static final String OTHERS =
      "(?s)<textarea.*?</textarea>|<pre.*?</pre>|<option value=\"[^\"].*?</option>"
          + "|<tr><th scope=\"row\"><span class=\"advice.*?</tr>"
          + "|<a [^>]*instrument=(?!nps|csat|ces)[^>]*>.*?</a>";

  /** The address on the printed page, equal for every reader. */
  private static final String ADDRESS = "<span class=\"address\">[^<]*</span>";

  private static PagedDesk desk;
  private static String key;

  private static PagedDesk desk() {
    if (desk == null) {
      desk = new BusyDesk().desk;
      key = TestApi.newKey(desk.company, Role.ANALYST, Role.EXECUTIVE);
    }
    return desk;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/?sort=name&leaves=true",
        "/units/{unit}?by=quarter",
        "/compare?unit={north}&unit={south}&adjust=category",
        "/contrast?instrument=nps&outcome=stays-solved",
        "/standard?version=1",
        "/standard/outcome?outcome=stays-solved&measure=hours&target=90.5"
      })
  void ignoresALanguageWithoutATranslation(String path) {
    assertThat(page(path, "de-DE,de;q=0.9").replaceAll(LETTERHEAD, ""))
        .isEqualTo(page(path, "en").replaceAll(LETTERHEAD, ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/units/{unit}?by=quarter",
        "/contrast?instrument=nps&outcome=stays-solved",
        "/standard?from=2026-01-01"
      })
  void formatsNumbersInTheLanguageOfTheTranslation(String path) {
    assertThat(FINDING.matcher(page(path, ARABIC_DIGITS)).results().map(each -> each.group(1)))
        .allSatisfy(finding -> assertThat(finding).containsPattern(ARABIC_DECIMAL));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/?sort=name&leaves=true",
        "/units/{unit}?by=quarter",
        "/compare?unit={north}&unit={south}&adjust=category",
        "/contrast?instrument=nps&outcome=stays-solved",
        "/contrast/disagreements?instrument=nps",
        "/standard?against=1",
        "/standard/draft?unit={north}",
        "/standard/outcome?outcome=stays-solved&measure=hours&target=90.5",
        "/rows?criterion=repair.same-day"
      })
  void translatesEveryTextOfAPage(String path) {
    String page = page(path, Texts_qps.LOCALE.toLanguageTag());
    assertThat(page).contains("<html lang=\"qps\"");
    List<String> shown =
        SHOWN
            .matcher(page.replaceAll(OTHERS, ""))
            .results()
            .map(each -> Objects.requireNonNullElse(each.group(1), each.group(2)))
            .filter(text -> !text.isBlank())
            .toList();
    assertThat(shown).hasSizeGreaterThan(10);
    assertThat(shown.stream().filter(text -> WORD.matcher(unnamed(text)).find())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ratings?",
        "ratings?by=unit&adjust=category",
        "ratings?by=touchpoint,month&category=urgent",
        "comparisons?units={north},{south}",
        "rankings?",
        "trends?by=quarter",
        "plan?",
        "contrast?instrument=nps&outcome=stays-solved",
        "outcome-scorecards?outcome=stays-solved&target=0.9",
        "evidence?outcome=stays-solved",
        "evidence/targets?outcome=stays-solved&measure=hours"
      })
  void translatesEverySentenceOfTheApi(String question) {
    String answer =
        get("/api/v1/" + question + "&locale=" + Texts_qps.LOCALE.toLanguageTag(), "en")
            .statusCode(200)
            .extract()
            .asString();
    List<String> sentences =
        SENTENCE.matcher(answer).results().map(each -> each.group(1)).distinct().toList();
    assertThat(sentences).isNotEmpty();
    assertThat(sentences.stream().filter(text -> WORD.matcher(unnamed(text)).find())).isEmpty();
  }

  private static String unnamed(String text) {
    return NAMES.stream()
        .reduce(text.replace("-" + desk.suffix, ""), (left, names) -> left.replaceAll(names, ""));
  }

  private static String page(String path, String languages) {
    return get(path, languages).statusCode(200).extract().asString().replaceAll(ADDRESS, "");
  }

  private static ValidatableResponse get(String path, String languages) {
    PagedDesk desk = desk();
    String asked =
        path.replace("{unit}", desk.company)
            .replace("{north}", desk.north)
            .replace("{south}", desk.south)
            .replace("?&", "?");
    String question = asked + (asked.endsWith("?") ? "" : "&") + "standard=" + desk.standard;
    return TestApi.withKey(key)
        .accept(path.startsWith("/api/") ? "application/json" : "text/html")
        .header("Accept-Language", languages)
        .get(question)
        .then();
  }
}
