package io.cxrating.figures;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/**
 * Cache of computed answers by entity tag. The tag covers everything that the bytes depend on, the
 * watermark included, so no entry is ever stale; the least recently used entries are evicted.
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

  /** The cached answer; null if there is none. */
  byte @Nullable [] find(EntityTag tag) {
    return answers.getIfPresent(tag);
  }

  /** Does not cache an answer so large that it would evict all others. */
  void keep(EntityTag tag, byte[] bytes) {
    if (bytes.length <= MAX_BYTES_OF_ONE) {
      answers.put(tag, bytes);
    }
  }
}
