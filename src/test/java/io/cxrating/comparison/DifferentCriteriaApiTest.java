package io.cxrating.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.TestApi;
import io.cxrating.rating.Company;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Compares units with different observed criteria; each unit has enough of them for a rating. */
@QuarkusTest
class DifferentCriteriaApiTest {
  private static final int CRITERIA = 5;
  private static final int INTERACTIONS = 60;

  private static Company open() {
    Company company = new Company();
    company.unit("root", null);
    company.unit("first", "root");
    company.unit("last", "root");
    company.standard(standard());
    fill(company, "first", 0);
    fill(company, "last", 1);
    company.post();
    return company;
  }

  private static String standard() {
    StringBuilder measures = new StringBuilder();
    StringBuilder criteria = new StringBuilder();
    for (int c = 0; c < CRITERIA; c++) {
      measures.append("    - {key: fact_" + c + ", type: boolean}\n");
      criteria.append(
          "        - {key: c"
              + c
              + ", statement: \"Fact "
              + c
              + " holds\", measure: fact_"
              + c
              + ", is: true, weight: 1}\n");
    }
    return """
        apiVersion: cxrating.io/v1
        kind: ExperienceStandard
        metadata: {key: %s, name: Five criteria of the same weight}
        spec:
          measures:
        """
        + measures
        + "  touchpoints:\n    - key: contact\n      weight: 1\n      criteria:\n"
        + criteria;
  }

  /** Adds interactions with four of five criteria, beginning with the given one. */
  private static void fill(Company company, String unit, int from) {
    for (int i = 0; i < INTERACTIONS; i++) {
      Map<String, Object> facts = new HashMap<>();
      for (int c = from; c < from + CRITERIA - 1; c++) {
        facts.put("fact_" + c, (i + c) % 3 != 0);
      }
      company.interaction(
          unit,
          "contact",
          Map.of(
              "customer",
              unit + i,
              "occurredAt",
              LocalDate.of(2026, 3, 1).plusDays(i % 20) + "T12:00:00Z",
              "facts",
              facts));
    }
  }

  @Test
  void doesNotCompareWithTooLittleCommonWeight() {
    Company company = open();
    for (String against : List.of("pairs", "rest", company.key("last"))) {
      JsonPath answer =
          Company.json(
              company.get(
                  TestApi.adminKey(),
                  "/api/v1/comparisons",
                  "unit",
                  company.key("root"),
                  "against",
                  against));
      assertThat(answer.getString("rows[0].status")).isEqualTo("NOT_COMPARABLE");
      assertThat(answer.getList("rows[0].reasons")).containsExactly("NOT_COMPARABLE");
      assertThat(answer.getMap("rows[0]"))
          .containsEntry("difference", null)
          .containsEntry("pValue", null)
          .containsEntry("verdict", null);
      assertThat(answer.getString("sentence")).startsWith("No pair could be compared.");
    }
    JsonPath rated = company.json("unit", company.key("root"), "by", "unit");
    assertThat(rated.getList("rows.findAll { it.rating != null }.unit"))
        .containsExactly(company.key("first"), company.key("last"));
  }

  @Test
  void listsDroppedCriteriaOfEachPair() {
    Company company = open();
    JsonPath answer =
        Company.json(
            company.get(TestApi.adminKey(), "/api/v1/comparisons", "unit", company.key("root")));
    assertThat(answer.getList("rows[0].droppedCriteria"))
        .containsExactly("contact.c0", "contact.c4");
  }
}
