package io.cxrating.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while questions would have to wait, or answers would miss old commits. */
@Readiness
@ApplicationScoped
public class ProjectionReadiness implements HealthCheck {
  private final Projection projection;
  private final ProjectionSettings settings;

  ProjectionReadiness(Projection projection, ProjectionSettings settings) {
    this.projection = projection;
    this.settings = settings;
  }

  @Override
  public HealthCheckResponse call() {
    Duration lag = projection.lag();
    boolean ready = projection.hasCaughtUp() && lag.compareTo(settings.readyLag()) <= 0;
    return HealthCheckResponse.named("projection")
        .status(ready)
        .withData("lagMillis", lag.toMillis())
        .withData("rowsUnderWay", projection.rowsUnderWay())
        .build();
  }
}
