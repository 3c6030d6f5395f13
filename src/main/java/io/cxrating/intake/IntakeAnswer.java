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

/** How a request that brings rows is read and answered. */
public final class IntakeAnswer {
  /** One JSON object a line. */
  public static final String NDJSON = "application/x-ndjson";

  private static final Parameter<Boolean> ATOMIC =
      Parameter.flag("atomic", "true: store all rows (at most 100,000) or none");

  /** What a request that brings rows takes. */
  static final Parameters PARAMETERS = Parameters.of(ATOMIC);

  private IntakeAnswer() {}

  /** Takes the rows of a request in, and reports what became of them. */
  public static Response to(RowIntake intake, InputStream body, String contentType, UriInfo uri) {
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

  private static Format format(String contentType) {
    return contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith(NDJSON)
        ? Format.NDJSON
        : Format.JSON;
  }
}
