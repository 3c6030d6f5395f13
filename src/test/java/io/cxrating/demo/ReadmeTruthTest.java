package io.cxrating.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Checks the true figures of the simulated company in the README. */
class ReadmeTruthTest {
  private final DemoTruth truth = new DemoTruth(Quillmere.company(), new DemoScores().standard);

  @Test
  void readmeContainsTheTrueRatings() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    assertThat(readme).contains("**%s**".formatted(rating(DemoCompany.ROOT)));
    for (String region : List.of("harbour", "islands", "plains", "uplands")) {
      assertThat(readme).contains("| %s | %s |\n".formatted(region, rating(region)));
    }
  }

  private String rating(String unit) {
    return String.format(Locale.ROOT, "%.2f", truth.rating(unit));
  }
}
