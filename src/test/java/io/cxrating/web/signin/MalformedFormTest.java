package io.cxrating.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.TestApi;
import io.cxrating.access.Role;
import io.cxrating.problem.Problem;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Posts forms to the sign-in that no browser sends. */
@QuarkusTest
class MalformedFormTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TestHTTPResource URL address;

  @Test
  void rejectsAFormThatIsNotEncodedProperly() throws Exception {
    for (String form :
        List.of(
            "key=%", "=%", "=x", "key", "%=x", "to=%&key=x", "key=%f", "key=%ff", "key=\u00e9")) {
      HttpResponse<String> answer = post(FORM, form);
      assertThat(answer.statusCode()).as(form).isEqualTo(400);
      assertThat(answer.headers().firstValue("Content-Type")).hasValue(Problem.MEDIA_TYPE);
    }
  }

  @Test
  void showsABrowserAPage() throws Exception {
    HttpResponse<String> answer =
        post(FORM, "key=" + "x".repeat(70_000), "Accept", "text/html,*/*;q=0.8");
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(answer.body()).contains("</html>");
  }

  @Test
  void takesNoOtherMediaType() throws Exception {
    for (String type :
        List.of(
            "multipart/form-data; boundary=x",
            "multipart/form-data",
            "text/plain",
            "application/json")) {
      for (String body :
          List.of("", "--x", "--x\r\nContent-Disposition: form-data\r\n\r\n", "key=x")) {
        assertThat(post(type, body).statusCode()).as("%s: %s", type, body).isEqualTo(415);
      }
    }
  }

  @Test
  void treatsEveryReadableFormAsWrongKeyOrSession() throws Exception {
    for (String form :
        List.of("", "&&", "key=", "key=%00", "to=/", "a=b&key=x", "key=" + "x".repeat(60_000))) {
      assertThat(post(FORM, form).statusCode()).as("%.20s", form).isEqualTo(401);
    }
    assertThat(post(FORM, "key=" + "x".repeat(70_000)).statusCode()).isEqualTo(413);
    HttpResponse<String> signedIn =
        post(FORM, "to=%2Fcompare%3Fby%3Dunit&key=+" + TestApi.newKey(Role.ANALYST));
    assertThat(signedIn.statusCode()).isEqualTo(303);
    assertThat(signedIn.headers().firstValue("Location").orElse("")).endsWith("/compare?by=unit");
  }

  private HttpResponse<String> post(String type, String body, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address.toString().replaceAll("/$", "") + "/sign-in"))
            .header("Sec-Fetch-Site", "same-origin")
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body, StandardCharsets.ISO_8859_1));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }
}
