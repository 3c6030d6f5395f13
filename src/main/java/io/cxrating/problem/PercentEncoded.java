package io.cxrating.problem;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Percent-encoded text of addresses and forms (RFC 3986). Frameworks replace bytes that are not
 * UTF-8 with U+FFFD and continue with another text than the client sent.
 */
public final class PercentEncoded {
  private static final char LAST = '~';

  private PercentEncoded() {}

  /** The decoded text; empty if the text is not encoded properly or not UTF-8. */
  public static Optional<String> decode(String encoded) {
    ByteBuffer bytes = ByteBuffer.allocate(encoded.length());
    for (int i = 0; i < encoded.length(); i++) {
      char c = encoded.charAt(i);
      if (c == '%') {
        if (!isHex(encoded, i + 1) || !isHex(encoded, i + 2)) {
          return Optional.empty();
        }
        bytes.put((byte) HexFormat.fromHexDigits(encoded, i + 1, i + 3));
        i += 2;
      } else if (c < ' ' || c > LAST) {
        return Optional.empty();
      } else {
        bytes.put((byte) c);
      }
    }
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString());
    } catch (CharacterCodingException notUtf8) {
      return Optional.empty();
    }
  }

  private static boolean isHex(String text, int at) {
    return at < text.length() && HexFormat.isHexDigit(text.charAt(at));
  }
}
