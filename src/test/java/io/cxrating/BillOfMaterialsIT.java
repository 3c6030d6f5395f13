package io.cxrating;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks the bill of materials that the build writes beside the packaged application. */
class BillOfMaterialsIT {
  private static final Path BILL = Path.of("target/quarkus-run-cyclonedx.json");
  private static final Path APPLICATION = Path.of("target/quarkus-app");

  @Test
  void listsEachLibraryOfTheApplicationWithItsCoordinates() throws IOException {
    JsonNode bill = new ObjectMapper().readTree(BILL.toFile());
    assertThat(bill.path("bomFormat").asText()).isEqualTo("CycloneDX");
    Set<String> listed = new TreeSet<>();
    for (JsonNode component : bill.path("components")) {
      if (component.path("purl").asText().startsWith("pkg:maven/")) {
        component
            .at("/evidence/occurrences")
            .forEach(occurrence -> listed.add(occurrence.path("location").asText()));
      }
    }
    assertThat(listed).containsAll(libraries());
  }

  private static Set<String> libraries() throws IOException {
    try (Stream<Path> files = Files.walk(APPLICATION.resolve("lib"))) {
      return files
          .filter(file -> file.toString().endsWith(".jar"))
          .map(file -> APPLICATION.relativize(file).toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
