package io.cxrating.figures;

import io.cxrating.access.Role;
import io.cxrating.figures.lane.Effort;
import io.cxrating.wire.Format;
import io.cxrating.wire.Parameters;
import io.cxrating.wire.Table;
import io.cxrating.wire.Takes;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A figure that reads the projection until it is cancelled. */
@Path("/api/v1/endless")
@IfBuildProperty(name = LanesTest.SERVED, stringValue = "true")
public class Endless {
  /** Answers under way. */
  static final AtomicInteger RUNNING = new AtomicInteger();

  /** No request is equal to another one, so that none is answered from the cache. */
  record Request() {}

  static final Parameters PARAMETERS =
      Slice.PARAMETERS.and(Estimation.PARAMETERS).and(FigureRequest.PARAMETERS);

  private static final Figure<Request, String> FIGURE =
      new Figure<>(
          "endless",
          "rating",
          PARAMETERS,
          query -> new Request(),
          String.class,
          asked -> Effort.of(1).times(1_000_000),
          Endless::answer,
          (request, answer) -> Table.of(Request.class, List.of()));

  private final Figures figures;

  Endless(Figures figures) {
    this.figures = figures;
  }

  /** Never answers. */
  @GET
  @Takes(Endless.class)
  @Produces(Format.OFFERED)
  @RolesAllowed(Role.ANALYST_NAME)
  public Response answer() {
    return figures.answer(FIGURE);
  }

  private static String answer(Asked<Request> asked) {
    RUNNING.incrementAndGet();
    try {
      while (true) {
        asked.view().byDay(asked.standard(), asked.slice().filter(asked.slice().asked()));
      }
    } finally {
      RUNNING.decrementAndGet();
    }
  }
}
