package io.cxrating.wire;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.cxrating.TestApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An unknown address is reported as such, with any parameters. */
@QuarkusTest
class UnknownAddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/rating",
        "/api/v1/rating?standard=home-internet",
        "/api/v1/ratings/all?unit=a&unit=b",
        "/api/v2/ratings?standard=x"
      })
  void returnsNotFound(String address) {
    TestApi.admin().get(address).then().statusCode(404).body("code", is("NOT_FOUND"));
  }

  /** The rest would be cut off, and another customer than the named one would be erased. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/customers/carol;zz=1",
        "/api/v1/interactions/shop/a;b",
        "/api/v1/ratings;a=b?standard=x",
        "/units/north;x"
      })
  void requiresAnEncodedSemicolon(String address) {
    for (Method method : new Method[] {Method.GET, Method.DELETE, Method.POST}) {
      TestApi.admin()
          .urlEncodingEnabled(false)
          .request(method, address)
          .then()
          .statusCode(400)
          .body("code", is("BAD_REQUEST"), "detail", containsString("%3B"));
    }
  }
}
