package io.cxrating.web;

import static java.util.regex.Pattern.quote;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks printed pages by reading the printed document. */
class PrintIT {
  /** Lines, gaps and arrows between letters. */
  private static final String BETWEEN = "[\\s\\u00a0\\u202f▾]";

  /** The first and last label of each chart whose table is printed as well. */
  private static final String LABELS =
      """
      return [...document.querySelectorAll('figure[data-chart=ranges]:not([data-table^=clusters-])')]
        .filter(figure => !document.getElementById(figure.dataset.table).closest('details'))
        .map(figure => [...document.getElementById(figure.dataset.table).tBodies[0].rows])
        .flatMap(rows => [rows[0].dataset.label, rows[rows.length - 1].dataset.label]);
      """;

  private static final String CHOOSE_DARK =
      "localStorage.setItem('theme', 'dark'); document.documentElement.dataset.theme = 'dark';"
          + " dispatchEvent(new Event('themechange'));";

  private static Reader reader;

  @BeforeAll
  static void openBrowser() {
    Chromium.require();
    reader = BrowsedDemo.reader();
  }

  @ParameterizedTest
  @EnumSource
  void printsEveryPageCompletely(DemoPage page) throws IOException {
    reader.open(page.path);
    String title = reader.text("h1");
    List<String> required =
        page.required.stream().flatMap(css -> reader.texts(css).stream()).toList();
    List<String> labels = reader.ask(LABELS);
    try (Paper paper = reader.print()) {
      List<BufferedImage> sheets = new ArrayList<>();
      for (int sheet = 1; sheet <= paper.sheets(); sheet++) {
        sheets.add(paper.image(sheet));
      }
      keep(page, sheets.getFirst());
      String text = letters(paper.text());
      assertThat(paper.sheets()).as("sheets of paper").isEqualTo(page.sheets);
      containsTitleAndDate(text, title);
      assertThat(required)
          .isNotEmpty()
          .allSatisfy(each -> assertThat(text).contains(letters(each)));
      assertThat(labels)
          .as("labels of the table in the chart")
          .allSatisfy(
              each -> assertThat(text.split(quote(letters(each)), -1)).hasSizeGreaterThan(2));
      assertThat(sheets.subList(0, sheets.size() - 1))
          .as("filled height of each sheet except the last")
          .allSatisfy(sheet -> assertThat(Paper.filled(sheet)).isGreaterThan(0.8));
      assertThat(sheets).allSatisfy(PrintIT::isBlackOnWhite);
    }
  }

  private static void keep(DemoPage page, BufferedImage sheet) throws IOException {
    Files.createDirectories(Inspection.SCREENSHOTS);
    Path file = Inspection.SCREENSHOTS.resolve(page.fileName() + "-print.png");
    ImageIO.write(sheet, "png", file.toFile());
  }

  private static void containsTitleAndDate(String text, String title) {
    assertThat(text)
        .contains(letters(title), "Asof", "UTC", BrowsedDemo.base().toString())
        .doesNotContain(
            letters("Skip to the content"),
            letters("Light or dark"),
            letters("Sign out"),
            letters("Rows as CSV"),
            letters("Choose the units"),
            letters("The table behind this chart"));
  }

  private static String letters(String text) {
    return text.replaceAll(BETWEEN, "");
  }

  private static void isBlackOnWhite(BufferedImage sheet) {
    assertThat(Paper.white(sheet)).as("white share").isGreaterThan(0.6);
    assertThat(Paper.darkest(sheet)).as("darkest grey").isLessThan(60);
  }

  @Test
  void printsBlackOnWhiteInDarkMode() throws IOException {
    reader.show(1440, "dark");
    reader.open("/units/quillmere");
    reader.browser().executeScript(CHOOSE_DARK);
    try (Paper paper = reader.print()) {
      assertThat(paper.sheets()).isEqualTo(1);
      isBlackOnWhite(paper.image(1));
    } finally {
      reader.browser().executeScript("localStorage.removeItem('theme')");
      reader.show(1440, "light");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {390, 2560})
  void printsTheSameFromAnyScreenWidth(int width) throws IOException {
    reader.show(width, "light");
    reader.open("/units/quillmere");
    try (Paper paper = reader.print()) {
      assertThat(paper.sheets()).isEqualTo(1);
    } finally {
      reader.show(1440, "light");
    }
  }

  @Test
  void repeatsColumnHeadersOnEverySheet() throws IOException {
    reader.open(DemoPage.ROWS.path);
    String heads = letters(String.join("", reader.texts("#rows thead th")));
    List<String> rows = reader.texts("#rows tbody tr");
    try (Paper paper = reader.print()) {
      String first = letters(paper.text(1));
      String second = letters(paper.text(2));
      assertThat(first).contains(heads);
      assertThat(second).contains(heads).doesNotContain(letters(reader.text("h1")));
      assertThat(rows)
          .hasSize(100)
          .allMatch(row -> first.contains(letters(row)) || second.contains(letters(row)));
    }
  }

  @Test
  void redrawsTheChartsAfterPrinting() throws IOException {
    reader.open("/");
    Object before = reader.browser().executeScript("return document.querySelector('canvas').width");
    reader.print().close();
    assertThat(reader.browser().executeScript("return document.querySelector('canvas').width"))
        .isEqualTo(before);
    assertThat(reader.browser().executeScript("return 'paper' in document.documentElement.dataset"))
        .isEqualTo(false);
  }
}
