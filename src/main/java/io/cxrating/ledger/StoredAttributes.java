package io.cxrating.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The attributes of a row as the ledger stores them: a JSON object of texts. */
public final class StoredAttributes {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {};

  private StoredAttributes() {}

  /** The attributes by key; null for a row without. */
  public static @Nullable Map<String, String> of(@Nullable String json) {
    try {
      return json == null ? null : JSON.readValue(json, TEXTS);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("The ledger holds attributes that are no JSON", broken);
    }
  }
}
