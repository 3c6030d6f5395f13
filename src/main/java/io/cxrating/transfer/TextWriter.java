package io.cxrating.transfer;

import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;

/** Sends pages, tables and problems. */
@Provider
public class TextWriter extends AnswerWriter<String> {
  TextWriter(Answers answers) {
    super(answers);
  }

  @Override
  byte[] bytes(String answer) {
    return answer.getBytes(StandardCharsets.UTF_8);
  }
}
