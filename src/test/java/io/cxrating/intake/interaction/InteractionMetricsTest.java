package io.cxrating.intake.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.TestApi;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InteractionMetricsTest {
  @Test
  void countsRowsByOutcome() {
    InteractionApi api = new InteractionApi();
    double accepted = count("accepted", "");
    double duplicate = count("duplicate", "");
    double unknownUnit = count("rejected", "UNKNOWN_UNIT");
    double conflicting = count("rejected", "CONFLICTING_DUPLICATE");
    api.postLines(
            api.row("1"),
            api.row("2"),
            api.row("1"),
            api.row("3").replace(api.north, "nowhere"),
            api.row("4").replace(api.north, "nowhere"),
            api.row("5").replace(api.north, "nowhere"),
            api.row("1", "\"hours\":9", ""))
        .statusCode(200);
    assertThat(count("accepted", "") - accepted).isEqualTo(2);
    assertThat(count("duplicate", "") - duplicate).isEqualTo(1);
    assertThat(count("rejected", "UNKNOWN_UNIT") - unknownUnit).isEqualTo(3);
    assertThat(count("rejected", "CONFLICTING_DUPLICATE") - conflicting).isEqualTo(1);
  }

  /** Returns the counter, or 0 before its first increment. */
  private static double count(String outcome, String code) {
    String metrics = TestApi.inside().get("/q/metrics").then().statusCode(200).extract().asString();
    Matcher line =
        Pattern.compile(
                "(?m)^cxrating_interactions_total\\{code=\"%s\",outcome=\"%s\"} (\\S+)$"
                    .formatted(code, outcome))
            .matcher(metrics);
    return line.find() ? Double.parseDouble(line.group(1)) : 0;
  }
}
