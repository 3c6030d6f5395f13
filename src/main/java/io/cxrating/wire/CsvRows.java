package io.cxrating.wire;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the items of a list as CSV; the header Link has the cursor of the next page. */
@Provider
@Produces(Format.TEXT_CSV)
public class CsvRows implements MessageBodyWriter<Object> {
  /** A part of a list: its items, and the cursor of the next part. */
  public interface Part<T> {
    /** Its items. */
    List<T> items();

    /** The cursor of the next part, null in the last one. */
    @Nullable String next();
  }

  @Context UriInfo uri;

  @Override
  public boolean isWriteable(Class<?> type, Type generic, Annotation[] notes, MediaType media) {
    return generic instanceof ParameterizedType list
        && (List.class.isAssignableFrom(type) || Part.class.isAssignableFrom(type))
        && list.getActualTypeArguments()[0] instanceof Class<?> item
        && item.isRecord();
  }

  @Override
  public void writeTo(
      Object list,
      Class<?> type,
      Type generic,
      Annotation[] notes,
      MediaType media,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    Class<?> item = (Class<?>) ((ParameterizedType) generic).getActualTypeArguments()[0];
    List<?> items = list instanceof Part<?> part ? part.items() : (List<?>) list;
    if (list instanceof Part<?> part && part.next() != null) {
      headers.putSingle(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(after(part.next())));
    }
    headers.putSingle(HttpHeaders.CONTENT_TYPE, Format.CSV.contentType());
    out.write(rows(item.asSubclass(Record.class), items));
  }

  /** The address of the request with another cursor, as a relative reference. */
  private String after(String cursor) {
    return "?"
        + uri.getRequestUriBuilder().replaceQueryParam("cursor", cursor).build().getRawQuery();
  }

  private static <R extends Record> byte[] rows(Class<R> type, List<?> items) {
    return CsvTable.write(Table.of(type, items.stream().map(type::cast).toList()));
  }
}
