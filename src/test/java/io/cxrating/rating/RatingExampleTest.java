package io.cxrating.rating;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cxrating.figures.Breakdown;
import io.cxrating.figures.rated.RatingRequest;
import io.cxrating.figures.rated.RatingRequest.Method;
import io.cxrating.wire.CsvTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Checks the example of ratings in the OpenAPI description. */
class RatingExampleTest {
  @Test
  void isEqualInBothFormats() throws IOException {
    RatingAnswer answer =
        JsonMapper.builder()
            .findAndAddModules()
            .build()
            .readValue(RatingExample.JSON, RatingAnswer.class);
    RatingRequest request =
        new RatingRequest(Breakdown.parse("unit,month"), 1, Method.WILSON, false, false, Set.of());
    byte[] table = CsvTable.write(Ratings.FIGURE.table().apply(request, answer));
    assertThat(new String(table, StandardCharsets.UTF_8))
        .isEqualTo(RatingExample.CSV.replace("\n", "\r\n"));
  }
}
