package io.cxrating.ledger.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns a customer reference into a pseudonym, an HMAC-SHA-256 with the service's secret. Nothing
 * else about the customer is stored, and without the secret a reference cannot be guessed from its
 * pseudonym.
 */
@ApplicationScoped
public class Pseudonyms {
  private static final String ALGORITHM = "HmacSHA256";
  // No reference contains U+0000 (intake rejects it), so neither of these is a customer's
  // pseudonym.
  private static final String SEPARATOR = "\0";
  private static final String CHECK = "\0check";

  private final SecretKeySpec secret;

  Pseudonyms(PseudonymSecret secret) {
    this.secret = new SecretKeySpec(secret.bytes(), ALGORITHM);
  }

  /** The 32 bytes of the pseudonym of {@code customer}. */
  public byte[] of(String customer) {
    return hmac(customer);
  }

  /** The 32 bytes of the pseudonym of the unknown customer of the interaction {@code id}. */
  public byte[] ofAnonymous(String source, String id) {
    return hmac(source + SEPARATOR + id);
  }

  /** The value by which the ledger recognises the secret of its pseudonyms. */
  byte[] check() {
    return hmac(CHECK);
  }

  private byte[] hmac(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(secret);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
