package io.cxrating.intake.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.TestApi;
import io.cxrating.intake.IntakeAnswer;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Posts rows as NDJSON with a client that costs little time of its own. */
final class RowSender {
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URL url;

  RowSender(URL url) {
    this.url = url;
  }

  /** Returns the report; {@code query} begins with a question mark or is empty. */
  String post(byte[] body, String query) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + query))
            .header("Content-Type", IntakeAnswer.NDJSON)
            .header("X-API-Key", TestApi.adminKey())
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }
}
