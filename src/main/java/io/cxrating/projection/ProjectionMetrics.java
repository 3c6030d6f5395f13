package io.cxrating.projection;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.TimeUnit;

/** Metrics of the projection's lag behind the ledger, for Prometheus. */
@ApplicationScoped
class ProjectionMetrics {
  private final Projection projection;
  private final MeterRegistry registry;

  ProjectionMetrics(Projection projection, MeterRegistry registry) {
    this.projection = projection;
    this.registry = registry;
  }

  void register(@Observes StartupEvent start) {
    TimeGauge.builder(
            "cxrating.projection.lag",
            projection,
            TimeUnit.MILLISECONDS,
            followed -> followed.lag().toMillis())
        .description("What was committed in the ledger longer ago than this is in the projection")
        .register(registry);
    Gauge.builder("cxrating.projection.pending.rows", projection, Projection::rowsUnderWay)
        .description("Ledger rows that the catch-up under way has read but not made visible")
        .register(registry);
  }
}
