package io.cxrating.intake;

import io.cxrating.intake.stream.StreamedIntake.Format;
import io.cxrating.intake.write.IntakeReport;
import io.cxrating.problem.Problem;
import io.cxrating.problem.ProblemCode;
import io.cxrating.wire.Parameter;
import io.cxrating.wire.Parameters;
import io.cxrating.wire.QueryParameters;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a request with rows and writes the response. */
public final class IntakeAnswer {
  /** One JSON object per line. */
  public static final String NDJSON = "application/x-ndjson";

  private static final Parameter<Boolean> ATOMIC =
      Parameter.flag("atomic", "true: store all rows (at most 100,000) or none");

  /** The parameters of a request with rows. */
  static final Parameters PARAMETERS = Parameters.of(ATOMIC);

  private IntakeAnswer() {}

  /** Stores the rows of a request and reports the results. */
  public static Response to(
      RowIntake intake, InputStream body, @Nullable String contentType, UriInfo uri) {
    boolean atomic = QueryParameters.of(uri, PARAMETERS).get(ATOMIC);
    IntakeReport report = intake.take(body, format(contentType), atomic);
    boolean refused = report.rejected() > 0 && report.accepted() + report.duplicates() == 0;
    return refused
        ? Response.status(ProblemCode.ALL_REJECTED.status())
            .type(Problem.MEDIA_TYPE)
            .entity(RefusedReport.of(report))
            .build()
        : Response.ok(report).build();
  }

  private static Format format(@Nullable String contentType) {
    return contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith(NDJSON)
        ? Format.NDJSON
        : Format.JSON;
  }
}
