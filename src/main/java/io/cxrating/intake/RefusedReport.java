package io.cxrating.intake;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cxrating.intake.write.IntakeReport;
import io.cxrating.intake.write.RowProblem;
import io.cxrating.problem.Problem;
import io.cxrating.problem.ProblemCode;
import java.util.List;

/** The report of a request from which nothing was stored, as an RFC 9457 problem. */
record RefusedReport(
    @JsonUnwrapped Problem problem,
    long accepted,
    long duplicates,
    long rejected,
    List<RowProblem> problems,
    boolean problemsTruncated) {
  static RefusedReport of(IntakeReport report) {
    return new RefusedReport(
        Problem.of(
            ProblemCode.ALL_REJECTED,
            "Each of the %,d rows was refused".formatted(report.rejected())),
        report.accepted(),
        report.duplicates(),
        report.rejected(),
        report.problems(),
        report.problemsTruncated());
  }
}
