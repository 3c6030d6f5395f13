package io.cxrating.demo;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cxrating.demo.DemoContact.Circumstances;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** One simulated survey answer or invitation, in the shape that the intake accepts. */
record DemoAnswer(
    String source,
    String id,
    String instrument,
    @JsonUnwrapped Circumstances circumstances,
    Of interaction,
    OffsetDateTime askedAt,
    @JsonUnwrapped Reply reply) {

  /** The interaction that it belongs to. */
  record Of(String source, String id) {}

  /** The answer and its time; null if there is no answer. */
  record Reply(@Nullable OffsetDateTime answeredAt, @Nullable Integer score) {
    static final Reply NONE = new Reply(null, null);
  }

  /** The same row without an answer. */
  DemoAnswer invitation() {
    return new DemoAnswer(source, id, instrument, circumstances, interaction, askedAt, Reply.NONE);
  }
}
