package io.cxrating.hostile;

import static java.util.Map.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Names of the simulated company. */
final class DemoNames {
  static final Map<String, List<String>> ALL =
      Map.ofEntries(
          entry("unit", List.of("harbour", "uplands", "quillmere", "alderwick", "hollowden")),
          entry("standard", List.of("home-internet", "home-internet", "another")),
          entry("touchpoint", List.of("getting-help", "getting-connected", "paying", "other")),
          entry(
              "criterion",
              List.of(
                  "getting-help.stays-solved", "getting-help.online-again", "paying.said-once")),
          entry("category", List.of("earns-a-living", "keep-it-simple", "other")),
          entry("channel", List.of("phone", "app", "other")),
          entry("outcome", List.of("stays-online", "online-from-day-one", "other")),
          entry("instrument", List.of("nps", "other")),
          entry("measure", List.of("solved_hours", "wait_seconds", "other")),
          entry("target", List.of("8", "getting-help.online-again", "24")),
          entry("from", List.of("2025-07-01", "2025-10-01", "2025-12-31")),
          entry("to", List.of("2026-01-01", "2025-11-01", "2027-01-01")),
          entry("source", List.of("fuzz", "shop", "crm")),
          entry("id", List.of("1", "2", "3", "0d3c1c5e-6f2b-4c58-8a39-5d8d5ea0f3c1")),
          entry("customer", List.of("c1", "c2", "c3")),
          entry("locale", List.of("de-AT", "en", "xx", "ar")),
          entry("number", List.of("solved_hours", "times_explained")),
          entry("flag", List.of("trouble_returned")));

  private DemoNames() {}

  /** Returns the standard of the company under another key. */
  static String standard() {
    try {
      return Files.readString(Path.of("src/main/resources/demo/home-internet.yaml"))
          .replace("key: home-internet\n", "key: KEY\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
