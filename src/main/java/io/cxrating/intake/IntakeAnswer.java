package io.cxrating.intake;

import io.cxrating.intake.stream.IntakeOptions;
import io.cxrating.intake.stream.StreamedIntake.Format;
import io.cxrating.intake.write.IntakeReport;
import io.cxrating.problem.Problem;
import io.cxrating.problem.ProblemCode;
import io.cxrating.wire.Parameter;
import io.cxrating.wire.Parameters;
import io.cxrating.wire.QueryParameters;
import io.cxrating.wire.Value;
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

  private static final Parameter<OnConflict> ON_CONFLICT =
      Parameter.of(
          "onConflict",
          Value.choice(OnConflict.class),
          OnConflict.REJECT,
          "What becomes of a row whose source and id are stored with other content: `reject`, or"
              + " `revise`, which adds a revision",
          "revise");

  /** The parameters of a request with rows. */
  static final Parameters PARAMETERS = Parameters.of(ATOMIC, ON_CONFLICT);

  /** What becomes of a row whose source and id are stored with other content. */
  private enum OnConflict {
    REJECT,
    REVISE
  }

  private IntakeAnswer() {}

  /** Stores the rows of a request and reports the results. */
  public static Response to(
      RowIntake intake, InputStream body, @Nullable String contentType, UriInfo uri) {
    QueryParameters query = QueryParameters.of(uri, PARAMETERS);
    IntakeOptions options =
        new IntakeOptions(query.get(ATOMIC), query.get(ON_CONFLICT) == OnConflict.REVISE);
    IntakeReport report = intake.take(body, format(contentType), options);
    return report.counts().onlyRejected()
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
