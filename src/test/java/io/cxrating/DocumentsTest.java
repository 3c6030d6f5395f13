package io.cxrating;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks the links between the documents of the project. */
class DocumentsTest {

  @Test
  void linksLeadToExistingFilesAndHeadings() throws IOException {
    List<MarkdownPage> pages = pages();
    assertThat(pages).hasSizeGreaterThan(40);
    assertThat(pages)
        .allSatisfy(
            page ->
                assertThat(page.links()).as("links of %s", page.file()).allMatch(page::isValid));
  }

  @Test
  void everyDocumentIsLinkedFromAnother() throws IOException {
    List<MarkdownPage> pages = pages();
    List<Path> linked =
        pages.stream()
            .flatMap(page -> page.links().stream().map(link -> target(page, link)))
            .toList();
    assertThat(pages)
        .extracting(MarkdownPage::file)
        .filteredOn(file -> file.startsWith("docs"))
        .allMatch(linked::contains);
  }

  @Test
  void decisionsIndexIsComplete() {
    MarkdownPage decisions = MarkdownPage.read(Path.of("docs", "decisions.md"));
    List<String> dated =
        decisions.headings().stream().filter(heading -> heading.matches("\\d{4}-.*")).toList();
    assertThat(dated)
        .hasSizeGreaterThan(100)
        .allSatisfy(
            heading ->
                assertThat(decisions.text())
                    .contains(
                        "| %s | [%s](#%s) |"
                            .formatted(
                                heading.substring(0, 10),
                                heading.substring(11),
                                MarkdownPage.anchor(heading))));
  }

  private static Path target(MarkdownPage page, String link) {
    return page.file().resolveSibling(link.split("#", 2)[0]).normalize();
  }

  private static List<MarkdownPage> pages() throws IOException {
    try (Stream<Path> root = Files.list(Path.of(""));
        Stream<Path> docs = Files.walk(Path.of("docs"))) {
      return Stream.concat(root, docs)
          .filter(file -> file.toString().endsWith(".md"))
          .map(MarkdownPage::read)
          .toList();
    }
  }
}
