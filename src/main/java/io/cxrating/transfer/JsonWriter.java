package io.cxrating.transfer;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;

/** Sends values as JSON. */
@Provider
@Produces(MediaType.APPLICATION_JSON)
public class JsonWriter extends AnswerWriter<Object> {
  private final ObjectMapper json;

  JsonWriter(Answers answers, ObjectMapper json) {
    super(answers);
    this.json = json;
  }

  @Override
  byte[] bytes(Object answer) throws IOException {
    return json.writeValueAsBytes(answer);
  }
}
