package io.cxrating.ledger.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cxrating.ledger.embedded.LedgerStartException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class PseudonymsTest {
  // RFC 4231 has no text key of 32 bytes or more; openssl dgst -sha256 -hmac computed these values.
  private static final String SECRET = "0123456789abcdef0123456789abcdef";

  private final Pseudonyms pseudonyms = new Pseudonyms(secret(SECRET));

  @Test
  void areHmacsOfTheReference() {
    assertThat(HexFormat.of().formatHex(pseudonyms.of("2403")))
        .isEqualTo("7acd2650863044772470ad8aeb6acbf1a183b21cdba9239aa4dab924854bae37");
    assertThat(HexFormat.of().formatHex(pseudonyms.ofAnonymous("servicenow", "0000045")))
        .isEqualTo("b7ef1152eb8fd8274a7f50c06b862286fc22a72ec891232b13cd61ec32862e61");
  }

  @Test
  void rejectsAShortSecret() {
    assertThatThrownBy(() -> secret("0123456789abcdef0123456789abcde"))
        .isInstanceOf(LedgerStartException.class)
        .hasMessageContaining("31 bytes");
  }

  @Test
  void useTheFirstEightBytesForTheGroup() {
    byte[] highest = HexFormat.of().parseHex("ffffffffffffffff" + "00".repeat(24));
    // 2^64 - 1 = 100 * 184467440737095516 + 15
    assertThat(new TallyGroups(100).groupOf(highest) % 100).isEqualTo(15);
    assertThat(new TallyGroups(128).groupOf(highest) % 128).isEqualTo(127);
    assertThat(new TallyGroups(0).groupOf(highest)).isEqualTo(-1);
  }

  @Test
  void distributeEvenlyOverTheGroups() {
    TallyGroups groups = new TallyGroups(128);
    int[] customers = new int[128];
    for (int customer = 0; customer < 128_000; customer++) {
      customers[(int) (groups.groupOf(pseudonyms.of("customer " + customer)) % 128)]++;
    }
    double chiSquare = 0;
    for (int observed : customers) {
      chiSquare += Math.pow(observed - 1000, 2) / 1000;
    }
    // 99.99 % quantile of chi-square with 127 degrees of freedom; the secret is fixed, so the
    // result is constant.
    assertThat(chiSquare).isLessThan(194);
  }

  private static PseudonymSecret secret(String text) {
    return new PseudonymSecret(text.getBytes(StandardCharsets.UTF_8));
  }
}
