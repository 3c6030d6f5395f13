package io.cxrating.hostile;

import java.util.List;

/** Texts that break careless readers. */
final class HostileTexts {
  /** Percent-encoded values for an address, some of which are no UTF-8. */
  static final List<String> ENCODED =
      List.of(
          "%00",
          "a%00b",
          "%01",
          "%0D%0AX-Other:%20y",
          "%1B%5B2J",
          "%7F",
          "%FF",
          "%C0%80",
          "%ED%A0%80",
          "%E2%80%AE",
          "%F0%9F%98%80",
          "%2F..%2F..",
          "%252e%252e",
          "%20",
          "%E2%80%8B",
          "%3B",
          "%26unit%3Dx",
          "%23",
          "%5C",
          "%22%27%60",
          "%EF%BF%BF");

  /** Texts for a body; half a surrogate becomes a question mark in UTF-8. */
  static final List<String> PLAIN =
      List.of(
          "",
          " ",
          "\u0000",
          "a\u0000b",
          "\u0001",
          "\r\n",
          "\u001b[2J",
          "\u202egnp.exe",
          "\u200b",
          "\ufeff",
          "\uffff",
          "\ud83d\ude00",
          "e\u0301",
          "'; drop table interaction; --",
          "=cmd|' /C calc'!A0",
          "<script>alert(1)</script>",
          "${jndi:ldap://127.0.0.1/a}",
          "{{7*7}}",
          "../../../../etc/passwd",
          "null",
          "NaN",
          "-0",
          "1e400",
          "2026-02-30",
          "2026-02-29T25:61:61Z",
          "a-".repeat(300),
          "x".repeat(256),
          "x".repeat(5_000));

  private HostileTexts() {}
}
