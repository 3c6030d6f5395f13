package io.cxrating.hostile;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request of the fuzzer, which does not depend on the texts of the keys.
 *
 * @param key the name of the key that it is sent with
 * @param body null for none
 */
record Request(
    int index,
    Operation operation,
    String key,
    String address,
    List<Header> headers,
    byte @Nullable [] body) {
  /** A header other than that of the key. */
  record Header(String name, String value) {}

  /** Returns the command that repeats the request; {@code $CX} is the base, {@code $KEY} a key. */
  String curl() {
    StringBuilder command = new StringBuilder();
    if (body != null) {
      String encoded = Base64.getEncoder().encodeToString(body);
      command.append("echo ").append(encoded).append(" | base64 -d | ");
    }
    command.append("curl -sig -X ").append(operation.method());
    command.append(" -H \"X-API-Key: $KEY\"");
    for (Header header : headers) {
      command.append(" -H '%s: %s'".formatted(header.name(), header.value()));
    }
    if (body != null) {
      command.append(" --data-binary @-");
    }
    return command.append(" \"$CX").append(address).append("\"  # key: ").append(key).toString();
  }

  /** Returns the start of the body as text, for a person who reads a report. */
  String shownBody() {
    if (body == null) {
      return "";
    }
    String text = new String(body, StandardCharsets.UTF_8);
    return text.length() > 300 ? text.substring(0, 300) + "…" : text;
  }
}
