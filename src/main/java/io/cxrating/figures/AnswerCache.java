package io.cxrating.figures;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Finished answers by their tag. The tag holds everything that the bytes depend on, the watermark
 * included, so nothing here is ever out of date; what is no longer asked for is pushed out.
 */
@ApplicationScoped
class AnswerCache {
  private static final int MAX_BYTES = 32 << 20;
  private static final int MAX_BYTES_OF_ONE = MAX_BYTES / 8;

  private final Cache<EntityTag, byte[]> answers =
      Caffeine.newBuilder()
          .maximumWeight(MAX_BYTES)
          .weigher((EntityTag tag, byte[] bytes) -> bytes.length)
          .build();

  /** The finished answer, null where there is none. */
  byte[] find(EntityTag tag) {
    return answers.getIfPresent(tag);
  }

  /** An answer so large that it would push out all others is not kept. */
  void keep(EntityTag tag, byte[] bytes) {
    if (bytes.length <= MAX_BYTES_OF_ONE) {
      answers.put(tag, bytes);
    }
  }
}
