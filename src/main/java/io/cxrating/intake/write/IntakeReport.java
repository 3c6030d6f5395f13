package io.cxrating.intake.write;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cxrating.problem.ProblemCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The results of the rows of one request.
 *
 * @param counts the number of rows by their result
 * @param problems the problems of the first {@value #MAX_PROBLEMS} rejected rows
 * @param problemsTruncated whether there are more
 * @param warned the number of warnings about other rows
 * @param warnings the first {@value #MAX_PROBLEMS} of them
 * @param warningsTruncated whether there are more
 */
public record IntakeReport(
    @JsonUnwrapped RowCounts counts,
    List<RowProblem> problems,
    boolean problemsTruncated,
    long warned,
    List<RowWarning> warnings,
    boolean warningsTruncated) {
  /** The maximum number of listed problems; all are counted. */
  public static final int MAX_PROBLEMS = 1_000;

  /** Adds up the batches of a request, in their order. */
  public static final class Builder {
    private long accepted;
    private long revised;
    private long duplicates;
    private long stale;
    private final Map<ProblemCode, Long> rejected = new EnumMap<>(ProblemCode.class);
    private final List<RowProblem> problems = new ArrayList<>();
    private final List<RowWarning> warnings = new ArrayList<>();
    private long warned;
    private final RowTimes times;

    public Builder(RowTimes times) {
      this.times = times;
    }

    /** {@code late} receives the rejections that are known only after the batch is written. */
    public void add(RowBatch batch, RowOutcome[] outcomes, Rejections late) {
      for (int row = 0; row < outcomes.length; row++) {
        switch (outcomes[row]) {
          case ACCEPTED -> accepted++;
          case REVISED -> revised++;
          case DUPLICATE -> duplicates++;
          case STALE -> stale++;
          default -> batch.refuseWritten(row, outcomes[row], late);
        }
      }
      addRejected(batch);
      batch
          .warnings()
          .forEach(
              (row, warning) -> {
                if (!outcomes[row].isRefused()) {
                  warn(warning);
                }
              });
      times.add(batch, outcomes);
    }

    private void warn(RowWarning warning) {
      warned++;
      if (warnings.size() < MAX_PROBLEMS) {
        warnings.add(warning);
      }
    }

    /**
     * Adds an atomic batch of which nothing is stored; {@code outcomes} null: it was not submitted.
     */
    public void addRolledBack(RowBatch batch, RowOutcome @Nullable [] outcomes, Rejections late) {
      for (int row = 0; row < batch.rows(); row++) {
        if (outcomes != null && outcomes[row].isRefused()) {
          batch.refuseWritten(row, outcomes[row], late);
        }
      }
      for (int row = 0; row < batch.rows(); row++) {
        if (outcomes == null || !outcomes[row].isRefused()) {
          batch.rolledBack(row);
        }
      }
      addRejected(batch);
    }

    private void addRejected(RowBatch batch) {
      batch.rejected().forEach((code, rows) -> rejected.merge(code, rows, Long::sum));
      batch.problems().stream()
          .sorted(Comparator.comparingLong(RowProblem::index))
          .limit(MAX_PROBLEMS - (long) problems.size())
          .forEach(problems::add);
    }

    /** The rejected rows by their problem. */
    public Map<ProblemCode, Long> rejected() {
      return rejected;
    }

    /** The rows by their result. */
    public RowCounts counts() {
      return new RowCounts(
          accepted,
          revised,
          duplicates,
          stale,
          rejected.values().stream().mapToLong(Long::longValue).sum());
    }

    public IntakeReport build() {
      RowTimes.Warnings far = times.settle();
      List<RowWarning> listed =
          Stream.concat(warnings.stream(), far.named().stream())
              .sorted(Comparator.comparingLong(RowWarning::index))
              .limit(MAX_PROBLEMS)
              .toList();
      RowCounts counts = counts();
      return new IntakeReport(
          counts,
          List.copyOf(problems),
          counts.rejected() > problems.size(),
          warned + far.rows(),
          listed,
          warned + far.rows() > listed.size());
    }
  }
}
