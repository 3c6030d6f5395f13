package io.cxrating.access;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The one place where the service asks for the time. */
final class AccessClock {
  @Produces
  @Singleton
  static Clock clock() {
    return Clock.systemUTC();
  }
}
