package io.cxrating.rating;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Pages show answers that are read back from what was kept for the API: nothing may get lost. */
public final class ReadBack {
  private ReadBack() {}

  /** Insists that an answer says the same once it was read back. */
  public static void losesNothing(Response answer, Class<?> kind) {
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
