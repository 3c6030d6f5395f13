package io.cxrating.intake.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cxrating.intake.extent.RowTime;
import io.cxrating.ledger.kind.Column;
import io.cxrating.ledger.kind.ColumnType;
import io.cxrating.ledger.kind.Merge;
import io.cxrating.ledger.kind.RowKind;
import io.cxrating.ledger.kind.Shown;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RowEncoderTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final Instant CALLED = Instant.parse("2000-01-01T00:00:01Z");
  private static final RowKind<String> KIND =
      new RowKind<>(
          1,
          "call",
          "calls",
          "call",
          List.of(
              Column.of("reason", ColumnType.TEXT),
              Column.UNIT,
              Column.CUSTOMER,
              Column.of("asked_at", ColumnType.INSTANT),
              Column.of("called_at", ColumnType.INSTANT)),
          List.of("asked_at", "called_at"),
          Merge.NONE,
          new Shown<>("r.reason", "", row -> row.getString(1)));

  private final RowEncoder row = new RowEncoder(KIND);

  @BeforeEach
  void begin() {
    row.beginRow("source", "id", null, null);
  }

  @Test
  void digestsContentWithColumnLengths() throws Exception {
    encode();
    row.endRow(DAY, Instant.EPOCH);
    ByteBuffer content = ByteBuffer.allocate(100);
    content.putInt(1).put((byte) 'a').putInt(4).putInt(7).putInt(-1).putInt(-1);
    content.putInt(8).putLong(1_000_000);
    byte[] bytes = Arrays.copyOf(content.array(), content.position());
    assertThat(row.digest())
        .isEqualTo(Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(bytes), 16));
  }

  @Test
  void usesTheFirstTimeThatIsPresent() {
    encode();
    row.endRow(DAY, Instant.EPOCH);
    assertThat(row.time(0)).isEqualTo(new RowTime("calledAt", CALLED));
  }

  private void encode() {
    encode(row);
  }

  private static void encode(RowEncoder row) {
    row.text("a");
    row.int4(7);
    row.bytes(null);
    row.instant(null);
    row.instant(CALLED);
  }

  @Test
  void digestsARowWithoutAttributesAsBeforeThereWereAny() {
    encode();
    row.endRow(DAY, Instant.EPOCH);
    RowEncoder extended = new RowEncoder(withAttributes());
    for (String attributes : Arrays.asList(null, "{}")) {
      extended.beginRow("source", "id", null, null);
      encode(extended);
      extended.json(attributes == null ? null : attributes.getBytes(StandardCharsets.UTF_8), 2);
      extended.endRow(DAY, Instant.EPOCH);
      assertThat(Arrays.equals(extended.digest(), row.digest())).isEqualTo(attributes == null);
    }
  }

  private static RowKind<String> withAttributes() {
    List<Column> content = new ArrayList<>(KIND.content());
    content.add(Column.ATTRIBUTES);
    return new RowKind<>(
        1, "call", "calls", "call", content, KIND.times(), Merge.NONE, KIND.shown());
  }

  @Test
  void rejectsAValueOfAnotherColumnType() {
    assertThatThrownBy(() -> row.int4(7)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> row.key("a")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void rejectsAnIncompleteRow() {
    row.text("a");
    assertThatThrownBy(() -> row.endRow(DAY, Instant.EPOCH))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void rejectsARowWithoutATime() {
    row.text("a");
    row.int4(7);
    row.bytes(null);
    row.instant(null);
    row.instant(null);
    assertThatThrownBy(() -> row.endRow(DAY, Instant.EPOCH))
        .isInstanceOf(NullPointerException.class);
  }
}
