package io.cxrating.wire;

import static org.hamcrest.Matchers.is;

import io.cxrating.TestApi;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mistyped address is told so, whatever parameters it has. */
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
  void isNotFound(String address) {
    TestApi.admin().get(address).then().statusCode(404).body("code", is("NOT_FOUND"));
  }
}
