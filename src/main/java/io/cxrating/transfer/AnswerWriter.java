package io.cxrating.transfer;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/**
 * Sends what a resource returns by {@link Answers}. The writers of the framework give the whole
 * answer to the connection at once, or block a thread while the client reads.
 */
abstract class AnswerWriter<T> implements ServerMessageBodyWriter<T> {
  private final Answers answers;

  AnswerWriter(Answers answers) {
    this.answers = answers;
  }

  abstract byte[] bytes(T answer) throws IOException;

  @Override
  public boolean isWriteable(
      Class<?> type, Type generic, ResteasyReactiveResourceInfo target, MediaType media) {
    return true;
  }

  @Override
  public boolean isWriteable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
    return true;
  }

  @Override
  public void writeResponse(T answer, Type generic, ServerRequestContext context)
      throws IOException {
    answers.send(bytes(answer), context);
  }

  @Override
  public void writeTo(
      T answer,
      Class<?> type,
      Type generic,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    out.write(bytes(answer));
  }
}
