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
import java.util.function.UnaryOperator;

/** The languages that a standard can be written in; both give one and the same tree. */
public enum StandardFormat {
  JSON(JsonFactory.builder().streamReadConstraints(constraints()).build()),
  YAML(
      YAMLFactory.builder()
          .streamReadConstraints(constraints())
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
          .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
          .build());

  /** The longest file in bytes. */
  public static final int MAX_BYTES = 1 << 20;

  /** How deep lists and objects may be nested. */
  static final int MAX_DEPTH = 32;

  /** Numbers as they are written: a double cannot say that 1e-400 is not 0. */
  private static final UnaryOperator<ObjectReader> EXACT =
      reader ->
          reader
              .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
              .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);

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
   * @throws ProblemException where it is too long or cannot be read
   */
  public JsonNode tree(byte[] file) {
    if (file.length > MAX_BYTES) {
      throw new ProblemException(
          ProblemCode.PAYLOAD_TOO_LARGE, "A standard has at most " + MAX_BYTES + " bytes");
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      if (this == YAML) {
        PlainYaml.require(text);
      }
      return tree(EXACT.apply(mapper.reader()), text);
    } catch (CharacterCodingException wrong) {
      throw new ProblemException(ProblemCode.BAD_REQUEST, "The file is not UTF-8");
    }
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
  public String text(JsonNode tree) {
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

  /** A file as it is sent; one byte more than is allowed tells a file that is too long. */
  public static byte[] file(InputStream body) throws IOException {
    return body.readNBytes(MAX_BYTES + 1);
  }
}
