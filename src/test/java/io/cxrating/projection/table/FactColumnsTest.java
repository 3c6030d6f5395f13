package io.cxrating.projection.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.standard.Files;
import io.cxrating.standard.model.PublishedVersion;
import io.cxrating.standard.model.Standard;
import io.cxrating.standard.model.Standard.Measure;
import io.cxrating.standard.model.StandardHistory;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactColumnsTest {

  @Test
  void keepsColumnsAndCodesOfEarlierVersions() {
    Standard first = Files.yaml(Files.withCriteria("{key: a}"));
    Standard second =
        Files.yaml(
            Files.withCriteria("{key: b}")
                .replace("    - {key: wait_seconds, type: number, unit: s}\n", "")
                .replace("[glad, calm, angry]", "[bored, glad]"));
    PublishedVersion published = new PublishedVersion(1, null, first, "first");
    PublishedVersion later = new PublishedVersion(2, LocalDate.of(2026, 5, 1), second, "second");
    FactColumns before = columns(published);
    FactColumns after = columns(published, later);
    for (Measure measure : before.posted()) {
      assertThat(after.measureColumn(measure.key())).isEqualTo(before.measureColumn(measure.key()));
    }
    assertThat(after.valueCode("mood", "glad")).isEqualTo(before.valueCode("mood", "glad"));
    assertThat(after.valueCode("mood", "bored")).hasValue(3);
    assertThat(after.valueCode("mood", "sad")).isEmpty();
  }

  private static FactColumns columns(PublishedVersion... versions) {
    return new FactColumns(new StandardHistory(1, "small", List.of(versions)));
  }
}
