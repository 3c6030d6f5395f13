package io.cxrating.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A year of a real IT service desk, 24,918 incidents, from the post to the rating. */
@QuarkusTest
class ServiceDeskTest {
  @Test
  void ratesARealYearOfIncidents() throws IOException {
    ServiceDesk desk = ServiceDesk.open(ServiceDesk.STANDARD, ServiceDesk.CATEGORY);
    Company company = desk.company();
    desk.post(ServiceDesk.ROWS, 0);
    String[] promise = {"unit", company.key("desk"), "criterion", "resolution.promise-kept"};
    JsonPath naive = json(company, promise, "clusters", "interaction");
    assertThat(naive.getInt("rows[0].interactions")).isEqualTo(ServiceDesk.ROWS);
    assertThat(naive.getDouble("rows[0].contributions[0].attainment") * ServiceDesk.ROWS)
        .isCloseTo(15_803, within(1e-6));
    assertThat(naive.getDouble("rows[0].rating.value")).isCloseTo(63.42, within(0.005));
    assertThat(naive.getDouble("rows[0].rating.lower")).isCloseTo(62.82, within(0.005));
    assertThat(naive.getDouble("rows[0].rating.upper")).isCloseTo(64.02, within(0.005));

    JsonPath honest = json(company, promise);
    assertThat(width(honest)).isGreaterThan(1.5 * width(naive));
    double designEffect = honest.getDouble("rows[0].designEffect");
    double standardErrors =
        honest.getDouble("rows[0].rating.standardError")
            / naive.getDouble("rows[0].rating.standardError");
    assertThat(designEffect).isCloseTo(standardErrors * standardErrors, within(1e-9));
    assertThat(honest.getString("rows[0].status")).isNotEqualTo("INSUFFICIENT");

    JsonPath units = json(company, new String[] {"unit", company.key("desk"), "by", "unit"});
    List<String> keys = units.getList("rows.unit");
    assertThat(keys).hasSize(71).contains(company.key("unassigned"), company.key("group-56"));
    assertThat(units.getList("rows.interactions", Integer.class).stream().mapToInt(n -> n).sum())
        .isEqualTo(ServiceDesk.ROWS);

    desk.post(0, ServiceDesk.ROWS);
    assertThat(json(company, promise).getString("rows")).isEqualTo(honest.getString("rows"));
  }

  private static double width(JsonPath answer) {
    return answer.getDouble("rows[0].rating.upper") - answer.getDouble("rows[0].rating.lower");
  }

  private static JsonPath json(Company company, String[] parameters, String... more) {
    String[] all = Arrays.copyOf(parameters, parameters.length + more.length);
    System.arraycopy(more, 0, all, parameters.length, more.length);
    return company.json(all);
  }
}
