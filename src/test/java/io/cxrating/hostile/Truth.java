package io.cxrating.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.ServiceProcess;
import io.cxrating.ledger.Posting;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.IntStream;

/** What ratings of the rows of {@link Posting} must say, counted here once more. */
final class Truth {
  private static final String RATING = "/api/v1/ratings?standard=desk&unit=acme";

  private Truth() {}

  /** Asks for the rating by day; the answer is empty if it is 503, and fails if it is wrong. */
  static boolean isTold(ServiceProcess service, int rows) {
    Response answer = service.admin().get(RATING + "&by=day");
    if (isUnavailable(answer)) {
      return false;
    }
    List<Integer> counted = answer.jsonPath().getList("rows.interactions");
    assertThat(counted.stream().mapToInt(Integer::intValue).sum()).isEqualTo(rows);
    List<String> days = answer.jsonPath().getList("rows.day");
    List<Number> values = answer.jsonPath().getList("rows.rating.value");
    for (int i = 0; i < days.size(); i++) {
      int day = Integer.parseInt(days.get(i).substring(8));
      assertThat(counted.get(i)).as(days.get(i)).isEqualTo(count(rows, day, 11));
      if (values.get(i) != null) {
        double share = 100.0 * count(rows, day, 8) / count(rows, day, 11);
        assertThat(values.get(i).doubleValue())
            .as(days.get(i))
            .isBetween(share - 1e-4, share + 1e-4);
      }
    }
    return true;
  }

  /** Returns the number of rows that a rating counts; −1 if the answer is 503. */
  static int rows(ServiceProcess service) {
    Response answer = service.admin().get(RATING);
    return isUnavailable(answer) ? -1 : answer.jsonPath().getInt("rows[0].interactions");
  }

  private static boolean isUnavailable(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 503);
    if (answer.statusCode() == 503) {
      assertThat(answer.header("Retry-After")).isNotNull();
    }
    return answer.statusCode() == 503;
  }

  /** Counts the rows of a day of which at most so many hours were needed. */
  private static long count(int rows, int day, int hours) {
    return IntStream.range(0, rows).filter(n -> 1 + n % 28 == day && n % 12 <= hours).count();
  }

  /** Posts all rows again: each must be stored already. */
  static void isStoredOnce(ServiceProcess service, int rows) {
    int batch = 10_000;
    for (int first = 0; first < rows; first += batch) {
      int count = Math.min(batch, rows - first);
      Response answer = Posting.post(service, first, count);
      assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
      assertThat(answer.jsonPath().getInt("duplicates")).as("stored rows").isEqualTo(count);
    }
  }
}
