package io.cxrating.standard.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import io.cxrating.problem.JsonSyntax;
import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The formats of a standard's file; all are parsed into the same tree. */
public enum StandardFormat {
  JSON(JsonFactory.builder().streamReadConstraints(constraints()).build()),
  YAML(
      YAMLFactory.builder()
          .streamReadConstraints(constraints())
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
          .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
          .build());

  /** The maximum size of a file in bytes. */
  public static final int MAX_BYTES = 1 << 20;

  /** The maximum nesting depth of lists and objects. */
  static final int MAX_DEPTH = 32;

  private final ObjectMapper mapper;

  StandardFormat(JsonFactory factory) {
    mapper =
        new ObjectMapper(factory)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
  }

  private static StreamReadConstraints constraints() {
    return StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build();
  }

  /**
   * The tree of a file in UTF-8.
   *
   * @throws ProblemException if it is too long or cannot be parsed
   */
  public JsonNode tree(byte[] file) {
    if (file.length > MAX_BYTES) {
      throw new ProblemException(
          ProblemCode.PAYLOAD_TOO_LARGE, "A standard can have at most " + MAX_BYTES + " bytes");
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      if (this == YAML) {
        PlainYaml.require(text);
      }
      return tree(exact(mapper.reader()), text);
    } catch (CharacterCodingException wrong) {
      throw new ProblemException(ProblemCode.BAD_REQUEST, "The file is not UTF-8");
    }
  }

  /** Parses numbers exactly: a double cannot distinguish 1e-400 from 0. */
  private static ObjectReader exact(ObjectReader reader) {
    return reader
        .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);
  }

  /** The tree of a text that was checked when it was published. */
  public JsonNode tree(String text) {
    return tree(mapper.reader(), text);
  }

  private JsonNode tree(ObjectReader reader, String text) {
    try {
      JsonNode tree = reader.readTree(text);
      if (tree.isMissingNode()) {
        throw new ProblemException(ProblemCode.BAD_REQUEST, "The file is empty");
      }
      return tree;
    } catch (JsonProcessingException wrong) {
      throw new ProblemException(ProblemCode.BAD_REQUEST, where(wrong));
    }
  }

  /** The text of {@code tree}. */
  public String text(@Nullable JsonNode tree) {
    try {
      return mapper.writeValueAsString(tree);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private String where(JsonProcessingException wrong) {
    String reason = JsonSyntax.reason(wrong);
    return wrong.getLocation() == null
        ? "Not " + name() + ": " + reason
        : "Not %s, line %d, column %d: %s"
            .formatted(
                name(), wrong.getLocation().getLineNr(), wrong.getLocation().getColumnNr(), reason);
  }

  /**
   * Reads a file from a request, up to one byte more than allowed, so that a file that is too long
   * is detected.
   */
  public static byte[] file(InputStream body) throws IOException {
    return body.readNBytes(MAX_BYTES + 1);
  }
}
