package io.cxrating.projection;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the projection. */
@ConfigMapping(prefix = "cxrating.projection")
public interface ProjectionSettings {
  /** Memory that the engine may use before it spills into its folder. */
  @WithDefault("512MB")
  String memoryLimit();

  /** Threads of the engine, 0 for one per processor. */
  @WithDefault("0")
  int threads();

  /** How long a question waits for the projection to catch up. */
  @WithDefault("2S")
  Duration patience();

  /** The interval at which the ledger is checked when there are no questions. */
  @WithDefault("1S")
  Duration poll();

  /** Not ready while commits older than this may be missing. */
  @WithDefault("15S")
  Duration readyLag();
}
