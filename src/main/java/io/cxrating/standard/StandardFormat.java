package io.cxrating.standard;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

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

  private static final int MAX_DEPTH = 32;

  /** How numbers of a standard are written. */
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(?:0|[1-9][0-9]*)?(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|[-+]?\\.\\w+");

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
      return tree(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString());
    } catch (CharacterCodingException wrong) {
      throw new ProblemException(ProblemCode.BAD_REQUEST, "The file is not UTF-8");
    }
  }

  /** The tree of a text. */
  JsonNode tree(String text) {
    try {
      refuseReferences(text);
      JsonNode tree = mapper.readTree(text);
      if (tree.isMissingNode()) {
        throw new ProblemException(ProblemCode.BAD_REQUEST, "The file is empty");
      }
      return tree;
    } catch (JsonProcessingException wrong) {
      throw new ProblemException(ProblemCode.BAD_REQUEST, where(wrong));
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The text of {@code tree}. */
  String text(JsonNode tree) {
    try {
      return mapper.writeValueAsString(tree);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Anchors can blow a small file up, tags can name types: a standard has need of neither. */
  private void refuseReferences(String text) throws IOException {
    if (this != YAML) {
      return;
    }
    try (JsonParser tokens = mapper.createParser(text)) {
      while (tokens.nextToken() != null) {
        refuseOtherNumbers(tokens);
        if (((YAMLParser) tokens).isCurrentAlias()
            || tokens.getObjectId() != null
            || tokens.getTypeId() != null) {
          throw new ProblemException(
              ProblemCode.BAD_REQUEST,
              "Line %d: anchors, aliases and tags are not part of a standard"
                  .formatted(tokens.currentTokenLocation().getLineNr()));
        }
      }
    }
  }

  /** YAML 1.1 reads 010 as 8 and 1_000 as 1000: what is read must be what is written. */
  private static void refuseOtherNumbers(JsonParser tokens) throws IOException {
    if (tokens.currentToken().isNumeric() && !NUMBER.matcher(tokens.getText()).matches()) {
      throw new ProblemException(
          ProblemCode.BAD_REQUEST,
          "Line %d: write %s as a decimal number without leading zeros, or in quotes"
              .formatted(tokens.currentTokenLocation().getLineNr(), tokens.getText()));
    }
  }

  private String where(JsonProcessingException wrong) {
    String reason = wrong.getOriginalMessage().lines().findFirst().orElse("malformed");
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
