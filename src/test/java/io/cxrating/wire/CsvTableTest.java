package io.cxrating.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** For any text, a record is one line with a field for each column and no formula. */
class CsvTableTest {
  static final List<String> HOSTILE =
      List.of(
          "a\nb",
          "a\r\nb",
          "\n",
          "\r",
          "a\u2028b",
          "a\u0085b",
          "a\u000bb",
          "a\tb",
          "\t=1+1",
          "=1+1",
          "+1",
          "-1+2",
          "@SUM(A1)",
          "  =1+1",
          "\n=1+1",
          "\u00a0=1",
          "\ufeff=1",
          "\uff1d1+1",
          "\"",
          "a\"b",
          "a,b",
          ";=1",
          "a;b",
          "'",
          "",
          " ",
          "x\u0000=1");

  private record Row(String text, List<String> list, TreeSet<String> set, Nested nested) {}

  private record Nested(String text, Double number) {}

  @Test
  void keepsEachTextInOneCell() throws IOException {
    for (String first : HOSTILE) {
      for (String second : HOSTILE) {
        Row row =
            new Row(
                first,
                List.of(first, second),
                new TreeSet<>(List.of(second, first)),
                new Nested(second, -1.5));
        CsvRecords.check(CsvTable.write(Table.of(Row.class, List.of(row, row))), 5, 3);
        Column<Row> named = new Column<>(first, Row::text);
        CsvRecords.check(CsvTable.write(new Table<>(List.of(named, named), List.of(row))), 2, 2);
      }
    }
  }

  @Test
  void keepsNumbersAndHarmlessText() {
    Row row =
        new Row("Müller & Sons, 3-5", List.of("a", "b"), new TreeSet<>(), new Nested(null, -2.0));
    assertThat(
            new String(CsvTable.write(Table.of(Row.class, List.of(row))), StandardCharsets.UTF_8))
        .isEqualTo(
            "text,list,set,nested_text,nested_number\r\n\"Müller & Sons, 3-5\",a+b,,,-2.0\r\n");
  }
}
