package io.cxrating.intake;

import io.cxrating.intake.write.IntakeReport;
import io.cxrating.intake.write.RowProblem;
import io.cxrating.problem.ProblemCode;
import java.util.List;

/** The report of a request of which nothing was stored, as an RFC 9457 problem. */
record RefusedReport(
    String type,
    String title,
    int status,
    String detail,
    String code,
    long accepted,
    long duplicates,
    long rejected,
    List<RowProblem> problems,
    boolean problemsTruncated) {

  static RefusedReport of(IntakeReport report) {
    ProblemCode code = ProblemCode.ALL_REJECTED;
    return new RefusedReport(
        code.type(),
        code.title(),
        code.status(),
        "Each of the %,d rows was refused".formatted(report.rejected()),
        code.name(),
        report.accepted(),
        report.duplicates(),
        report.rejected(),
        report.problems(),
        report.problemsTruncated());
  }
}
