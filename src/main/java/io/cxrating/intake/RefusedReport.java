package io.cxrating.intake;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cxrating.intake.write.IntakeReport;
import io.cxrating.intake.write.RowCounts;
import io.cxrating.intake.write.RowProblem;
import io.cxrating.problem.Problem;
import io.cxrating.problem.ProblemCode;
import java.util.List;

/** The report of a request from which nothing was stored, as an RFC 9457 problem. */
record RefusedReport(
    @JsonUnwrapped Problem problem,
    @JsonUnwrapped RowCounts counts,
    List<RowProblem> problems,
    boolean problemsTruncated) {
  static RefusedReport of(IntakeReport report) {
    return new RefusedReport(
        Problem.of(
            ProblemCode.ALL_REJECTED,
            "Each of the %,d rows was refused".formatted(report.counts().rejected())),
        report.counts(),
        report.problems(),
        report.problemsTruncated());
  }
}
