package io.cxrating.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.TestApi;
import io.cxrating.rating.Company;
import io.cxrating.rating.RatingReferenceApiTest;
import io.cxrating.rating.ServiceDesk;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The groups of a real IT service desk with at least 30 incidents, ranked as they are and adjusted
 * for the priority of their incidents; prints what docs/validation.md says of them. Every customer
 * is a group, so that the figures do not hang on how a secret deals customers to groups.
 */
@QuarkusTest
@TestProfile(RatingReferenceApiTest.EveryCustomerAGroup.class)
class RealGroupsTest {
  private static final Map<String, String> PRIORITIES =
      Map.of("1", "critical", "2", "high", "3", "moderate", "4", "low");
  private static final int LEAST = 30;
  private static final int GROUPS = 50;

  @Test
  void ranksFiftyGroupsRawAndAdjustedForPriority() throws IOException {
    ServiceDesk desk = ServiceDesk.open(standard(), PRIORITIES);
    desk.post(ServiceDesk.ROWS, 0);
    String groups = String.join(",", groups(desk.company()));
    JsonPath ranking = ask(desk.company(), "rankings", "units", groups, "adjust", "category");
    List<Map<String, Object>> rows = ranking.getList("rows");
    assertThat(rows.size() + ranking.getList("notRanked").size()).isEqualTo(GROUPS);
    say("raw", ranking, "");
    say("adjusted", ranking, "adjusted.");
    System.out.println("mix: " + ranking.getString("mix"));
    System.out.println("not ranked: " + ranking.getString("notRanked"));
    List<Map<String, Object>> both =
        rows.stream().filter(row -> row.get("adjusted") != null).toList();
    List<Map<String, Object>> adjusted =
        both.stream()
            .sorted(
                Comparator.comparingDouble(
                    (Map<String, Object> row) -> -rating(row.get("adjusted"))))
            .toList();
    long moved =
        IntStream.range(0, both.size()).filter(i -> both.get(i) != adjusted.get(i)).count();
    System.out.printf("%d of %d groups change places%n", moved, both.size());
    JsonPath compared = ask(desk.company(), "comparisons", "units", groups, "adjust", "category");
    System.out.println("pairs raw: " + compared.getString("sentence"));
    System.out.println("pairs adjusted: " + compared.getString("adjustedSentence"));
    List<Map<String, Object>> pairs = compared.getList("rows");
    long turned = pairs.stream().filter(RealGroupsTest::hasAnotherVerdict).count();
    System.out.printf("%d of %d pairs have another verdict%n", turned, pairs.size());
    assertThat(turned).isPositive();
    assertThat(ranking.getLong("differingPairs")).isBetween(1L, ranking.getLong("pairs"));
    assertThat(compared.getList("rows")).hasSize(GROUPS * (GROUPS - 1) / 2);
  }

  private static boolean hasAnotherVerdict(Map<String, Object> pair) {
    return !pair.get("verdict").equals(((Map<?, ?>) pair.get("adjusted")).get("verdict"));
  }

  private static void say(String which, JsonPath ranking, String path) {
    System.out.println(which + ": " + ranking.getString(path + "sentence"));
  }

  private static double rating(Object standing) {
    return (Double) ((Map<?, ?>) ((Map<?, ?>) standing).get("rating")).get("value");
  }

  /** The standard of the desk, with priorities in place of what they mean to customers. */
  private static String standard() {
    String categories =
        ServiceDesk.STANDARD.substring(
            ServiceDesk.STANDARD.indexOf("  categories:"),
            ServiceDesk.STANDARD.indexOf("  measures:"));
    return ServiceDesk.STANDARD
        .replace(
            categories,
            "  categories:\n"
                + PRIORITIES.values().stream()
                    .sorted()
                    .map("    - {key: %s, statement: \"A priority\"}\n"::formatted)
                    .reduce("", String::concat))
        .replace(", overrides: {keep-me-working: {atMost: 2, tolerated: 4}}", "");
  }

  private static List<String> groups(Company company) {
    JsonPath units = company.json("unit", company.key("desk"), "by", "unit");
    List<String> keys = units.getList("rows.unit");
    List<Number> interactions = units.getList("rows.interactions");
    List<String> groups =
        IntStream.range(0, keys.size())
            .filter(i -> interactions.get(i).intValue() >= LEAST)
            .mapToObj(keys::get)
            .filter(key -> !key.equals(company.key("unassigned")))
            .toList();
    assertThat(groups).hasSize(GROUPS);
    return groups;
  }

  private static JsonPath ask(Company company, String resource, String... parameters) {
    return Company.json(company.get(TestApi.adminKey(), "/api/v1/" + resource, parameters));
  }
}
