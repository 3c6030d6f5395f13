package io.cxrating.rating;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Pages read the cached JSON of the API, so its deserialisation must be complete. */
public final class JsonRoundTrip {
  private JsonRoundTrip() {}

  /** Requires that an answer is equal after deserialisation and serialisation. */
  public static void check(Response answer, Class<?> kind) {
    String json = answer.then().statusCode(200).extract().asString();
    try {
      ObjectMapper mapper = Arc.container().instance(ObjectMapper.class).get();
      String again = mapper.writeValueAsString(mapper.readValue(json, kind));
      assertThat(mapper.readTree(again)).isEqualTo(mapper.readTree(json));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
