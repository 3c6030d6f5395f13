package io.cxrating.intake;

import io.cxrating.ledger.IntakeReport;
import io.cxrating.ledger.StreamedIntake.Format;
import io.cxrating.problem.Problem;
import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import jakarta.ws.rs.core.Response;
import java.util.Locale;

/** How a request that brings rows is read and answered. */
public final class IntakeAnswer {
  /** One JSON object a line. */
  public static final String NDJSON = "application/x-ndjson";

  /** A report, for the description of the API. */
  public static final String REPORT =
      """
      {"accepted":1,"duplicates":0,"rejected":0,"problems":[],"problemsTruncated":false}""";

  private IntakeAnswer() {}

  /** How the body is cut into rows. */
  public static Format format(String contentType) {
    return contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith(NDJSON)
        ? Format.NDJSON
        : Format.JSON;
  }

  /** Whether all rows or none are to be stored. */
  public static boolean isAtomic(String atomic) {
    return switch (atomic) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new ProblemException(ProblemCode.BAD_REQUEST, "Either true or false", "atomic");
    };
  }

  /** The report; a problem where every row was refused. */
  public static Response of(IntakeReport report) {
    boolean refused = report.rejected() > 0 && report.accepted() + report.duplicates() == 0;
    return refused
        ? Response.status(ProblemCode.ALL_REJECTED.status())
            .type(Problem.MEDIA_TYPE)
            .entity(RefusedReport.of(report))
            .build()
        : Response.ok(report).build();
  }
}
