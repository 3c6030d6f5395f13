package io.cxrating.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Breaks the bytes of a body, so that it is no longer what its media type says. */
record BrokenBytes(Draw draw) {
  private static final List<String> INSTEAD =
      List.of(
          "",
          " ",
          "null",
          "[]",
          "{}",
          "[[]]",
          "\"text\"",
          "0",
          "{\"a\":1,\"a\":2}",
          "[".repeat(20_000),
          "{\"a\":".repeat(5_000),
          "{\"id\":" + "9".repeat(5_000) + "}",
          "source,id,standard\nx,1,desk\n",
          "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
          "a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nd: [*c,*c]\n",
          "? !!javax.script.ScriptEngineManager [x]\n",
          "--- a\n--- b\n",
          "\t- x: [\n",
          "%YAML 9.9\n---\na: 1\n");
  private static final int[] BYTES = {
    0, 1, 0x7f, 0x80, 0xc0, 0xed, 0xff, '\n', '"', '{', '\\', ':'
  };

  byte[] of(String body, String type) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return switch (draw.below(6)) {
      case 0 -> Arrays.copyOf(bytes, draw.below(bytes.length + 1));
      case 1, 2 -> overwritten(bytes);
      case 3 ->
          body.getBytes(draw.chance(0.5) ? StandardCharsets.UTF_16 : StandardCharsets.UTF_16LE);
      case 4 -> twice(bytes, type);
      default -> draw.of(INSTEAD).getBytes(StandardCharsets.UTF_8);
    };
  }

  private byte[] overwritten(byte[] bytes) {
    byte[] broken = bytes.clone();
    for (int i = 0; i <= draw.below(3) && broken.length > 0; i++) {
      broken[draw.below(broken.length)] = (byte) BYTES[draw.below(BYTES.length)];
    }
    return broken;
  }

  private byte[] twice(byte[] bytes, String type) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(bytes);
    out.writeBytes((type.endsWith("ndjson") ? "\n" : "\u0000").getBytes(StandardCharsets.UTF_8));
    out.writeBytes(bytes);
    return out.toByteArray();
  }
}
