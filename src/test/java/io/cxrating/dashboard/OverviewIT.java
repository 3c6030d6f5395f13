package io.cxrating.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.ServiceProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an executive reads on the first page. */
class OverviewIT {
  private static Reader reader;

  @BeforeAll
  static void signIn() {
    Chromium.require();
    reader = new Reader(BrowsedDemo.base(), "en-GB");
    reader.open("/");
    reader.signIn(ServiceProcess.KEY);
  }

  @AfterAll
  static void leave() {
    if (reader != null) {
      reader.close();
    }
  }

  @Test
  void ranksTheRegionsWithTheirUncertainty() {
    reader.open("/");
    assertThat(reader.text("h1")).isEqualTo("Quillmere Home Internet (simulated)");
    assertThat(reader.text(".finding")).contains("units can be told from the average");
    assertThat(reader.texts("#units tbody th"))
        .extracting(text -> text.split(" ")[0])
        .containsExactlyInAnyOrder("Harbour", "Uplands", "Plains", "Islands");
    assertThat(reader.texts("#units tbody td:nth-child(3)"))
        .allMatch(text -> text.matches("\\d+\\.\\d to \\d+\\.\\d"));
    reader.check("overview");
  }

  @Test
  void showsTheBranchThatWritesDownTooLittleAsInsufficientAndNotAsZero() {
    reader.open("/?leaves=true");
    assertThat(reader.texts("#units tbody tr"))
        .hasSize(16)
        .filteredOn(text -> text.contains("Hollowden"))
        .singleElement()
        .asString()
        .contains("insufficient", "too little of what the standard asks for was observed")
        .doesNotContain(" 0.0");
    reader.check("overview-leaves");
  }
}
