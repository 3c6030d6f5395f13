package io.cxrating.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Checks every page on a wide screen and on a phone. */
class ScreensIT {
  /** Pixels of the type of the page, of its content, and of its widest and lowest chart. */
  private static final String SIZES =
      """
      const charts = [...document.querySelectorAll('.canvas')].map(each => each.getBoundingClientRect());
      const content = [...document.querySelectorAll('main > *')].map(each => each.getBoundingClientRect().right);
      return {
        type: parseFloat(getComputedStyle(document.documentElement).fontSize),
        content: Math.max(...content),
        widest: Math.max(0, ...charts.map(each => each.width)),
        lowest: Math.min(9999, ...charts.map(each => each.height)),
      };
      """;

  /** Lines of running text that exceed a readable length, in characters. */
  private static final String LONG_LINES =
      """
      const pen = document.createElement('canvas').getContext('2d');
      return [...document.querySelectorAll('main .finding, main .card > p:not(.links), main .profile > p')].filter(each => {
        const style = getComputedStyle(each);
        pen.font = `${style.fontSize} ${style.fontFamily}`;
        return each.clientWidth / pen.measureText('0').width > 100 && each.clientHeight > 2 * parseFloat(style.fontSize);
      }).map(each => each.textContent);
      """;

  /** Elements that scroll horizontally, except tables, the text of a draft and hidden elements. */
  private static final String SCROLLING =
      """
      return [...document.querySelectorAll('main, main *')]
        .filter(each => !each.closest('.scroll, textarea') && each.clientWidth > 0)
        .filter(each => each.getBoundingClientRect().right > innerWidth + 1)
        .map(each => each.tagName + '.' + each.className);
      """;

  /** Tables that scroll even on a wide screen. */
  private static final String SCROLLING_TABLES =
      """
      return [...document.querySelectorAll('.scroll')]
        .filter(each => each.scrollWidth > each.clientWidth + 1)
        .map(each => each.getAttribute('aria-label') + ' ' + each.scrollWidth + ' > ' + each.clientWidth);
      """;

  private static Reader reader;

  @BeforeAll
  static void openBrowser() {
    Chromium.require();
    reader = BrowsedDemo.reader();
  }

  @AfterAll
  static void resetWindow() {
    if (reader != null) {
      reader.show(1440, "light");
    }
  }

  @ParameterizedTest
  @EnumSource
  void fitsAPhoneAndUsesAWideScreen(DemoPage page) {
    Inspection inspection = new Inspection(reader);
    reader.show(320, "light");
    reader.open(page.path);
    assertThat(inspection.overflow()).as("overflow on a small phone").isLessThan(1);
    assertThat(reader.<List<String>>ask(SCROLLING)).as("overflow on a small phone").isEmpty();
    reader.show(1440, "light");
    Map<String, Double> desk = sizes();
    for (int width : new int[] {1920, 2560, 3840}) {
      reader.show(width, "light");
      Map<String, Double> wall = sizes();
      double larger = width / 1440.0;
      assertThat(inspection.overflow()).as("overflow at %d pixels", width).isLessThan(1);
      assertThat(reader.<List<String>>ask(SCROLLING_TABLES))
          .as("scrolling tables at %d pixels", width)
          .isEmpty();
      assertThat(wall.get("type"))
          .as("type size at %d pixels", width)
          .isGreaterThanOrEqualTo(desk.get("type") * Math.sqrt(larger));
      if (!reader.texts(".canvas").isEmpty()) {
        assertThat(wall.get("content")).as("content width").isGreaterThan(0.85 * width);
        assertThat(wall.get("widest")).as("widest chart").isGreaterThan(0.25 * width);
        assertThat(wall.get("lowest")).as("lowest chart").isGreaterThan(6 * wall.get("type"));
      }
      assertThat(reader.<List<String>>ask(LONG_LINES))
          .as("long lines at %d pixels", width)
          .isEmpty();
      if (width == 2560) {
        inspection.picture(page.fileName() + "-2560");
      }
    }
  }

  private static Map<String, Double> sizes() {
    Map<String, Number> measured = reader.ask(SIZES);
    return measured.entrySet().stream()
        .collect(
            java.util.stream.Collectors.toMap(Map.Entry::getKey, e -> e.getValue().doubleValue()));
  }
}
