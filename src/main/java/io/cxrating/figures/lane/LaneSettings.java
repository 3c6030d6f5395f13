package io.cxrating.figures.lane;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the lanes. */
@ConfigMapping(prefix = "cxrating.lanes")
public interface LaneSettings {
  /** Cheap questions that are computed at the same time; more of them wait. */
  @WithDefault("4")
  int cheap();

  /** Expensive questions that are computed at the same time; one key leaves a place to others. */
  @WithDefault("2")
  int expensive();

  /** The estimated time from which a question is expensive. */
  @WithDefault("500MS")
  Duration expensiveFrom();

  /** How long a question waits for a place. */
  @WithDefault("30S")
  Duration patience();

  /** How long the computation of an answer may take. */
  @WithDefault("60S")
  Duration timeLimit();
}
