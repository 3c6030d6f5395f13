package io.cxrating.intake.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.cxrating.TestApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each accepted source, id and customer can be read, corrected and erased. */
@QuarkusTest
class AddressableNamesTest {
  private static InteractionApi desk;

  @BeforeEach
  void open() {
    if (desk != null) {
      return;
    }
    desk = new InteractionApi();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "...",
        ".hidden",
        "a/b",
        "/",
        "//",
        "%",
        "%2F",
        "%00",
        "\\",
        "a;b=c",
        "a?b",
        "a#b",
        " ",
        "+",
        "ä ö",
        "日本",
        "\uD83D\uDE00",
        "a&b",
        "'",
        "\"",
        "<b>",
        "*",
        "~",
        "|",
        "a:b",
        "{x}"
      })
  void readsCorrectsAndErasesByName(String name) {
    String source = "s-" + UUID.randomUUID() + name;
    String customer = name + UUID.randomUUID() + name;

    post(source, name, customer).statusCode(200).body("accepted", is(1));
    String address = "/api/v1/interactions/" + encoded(source) + "/" + encoded(name);
    raw().get(address).then().statusCode(200).body("id", is(name)).body("source", is(source));
    raw()
        .contentType("application/json")
        .body(
            row(source, name, customer)
                .replace("\"hours\":41", "\"hours\":40")
                .getBytes(StandardCharsets.UTF_8))
        .put(address)
        .then()
        .statusCode(200);
    raw()
        .delete("/api/v1/customers/" + encoded(customer))
        .then()
        .statusCode(200)
        .body("interactions", is(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "..", "a\nb", "\t", "a\u0085b"})
  void rejectsUnaddressableNames(String name) {
    String good = UUID.randomUUID().toString();

    assertRejected(post(name, good, good), "source");
    assertRejected(post(good, name, good), "id");
    assertRejected(post(good, good, name), "customer");
  }

  @Test
  void erasesByQueryParameter() {
    String customer = "c-" + UUID.randomUUID();
    post("s-" + customer, "1", customer).statusCode(200);

    raw()
        .queryParam("reference", customer)
        .delete("/api/v1/customers")
        .then()
        .statusCode(200)
        .body("interactions", is(1));
    raw().queryParam("reference", "..").delete("/api/v1/customers").then().statusCode(200);
    raw().delete("/api/v1/customers").then().statusCode(422);
  }

  private static void assertRejected(ValidatableResponse response, String field) {
    response.statusCode(422).body("problems[0].code", is("OUT_OF_RANGE"));
    assertThat(response.extract().jsonPath().getString("problems[0].field")).isEqualTo(field);
  }

  private static RequestSpecification raw() {
    return TestApi.admin().urlEncodingEnabled(false);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static ValidatableResponse post(String source, String id, String customer) {
    return TestApi.admin()
        .contentType("application/json")
        .body(("[" + row(source, id, customer) + "]").getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/interactions")
        .then();
  }

  private static String row(String source, String id, String customer) {
    return desk.row(json(id), "\"hours\":41", ",\"customer\":\"" + json(customer) + "\"")
        .replace(desk.source, json(source));
  }

  private static String json(String text) {
    String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"");
    return escaped.replace("\n", "\\n").replace("\t", "\\t");
  }
}
