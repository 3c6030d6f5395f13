package io.cxrating.ledger.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns what products call a customer into a pseudonym, an HMAC-SHA-256 with the service's secret.
 * Nothing else about the customer is ever stored, and without the secret nobody can guess back.
 */
@ApplicationScoped
public class Pseudonyms {
  private static final String ALGORITHM = "HmacSHA256";
  // No reference holds U+0000 (intake refuses it), so neither of these is a customer's pseudonym.
  private static final String SEPARATOR = "\0";
  private static final String CHECK = "\0check";

  private final SecretKeySpec secret;

  Pseudonyms(PseudonymSecret secret) {
    this.secret = new SecretKeySpec(secret.bytes(), ALGORITHM);
  }

  /** The 32 bytes that stand for {@code customer}. */
  public byte[] of(String customer) {
    return hmac(customer);
  }

  /** The 32 bytes that stand for the unknown customer of the interaction {@code id}. */
  public byte[] ofAnonymous(String source, String id) {
    return hmac(source + SEPARATOR + id);
  }

  /** By what the ledger knows the secret that its pseudonyms were made with. */
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
