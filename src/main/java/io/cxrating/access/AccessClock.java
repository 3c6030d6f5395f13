package io.cxrating.access;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The only place where access reads the clock. */
final class AccessClock {
  @Produces
  @Singleton
  static Clock clock() {
    return Clock.systemUTC();
  }
}
