package io.cxrating.intake.parsing;

import io.cxrating.problem.ProblemCode;
import io.cxrating.standard.model.StandardHistory;
import io.cxrating.standard.publishing.Standards;
import java.util.Collection;

/** The attributes that any standard declares, for rows that name no standard. */
public final class DeclaredAttributes implements RawAttributes.Check {
  private final Standards standards;
  private Collection<StandardHistory> histories;

  public DeclaredAttributes(Standards standards) {
    this.standards = standards;
    histories = standards.current().values();
  }

  /** Reloads the standards. */
  public void refresh() {
    histories = standards.latest().values();
  }

  @Override
  public void check(String key, String value, String path) throws RowRefusal {
    if (histories.stream().allMatch(history -> history.attribute(key).isEmpty())) {
      throw new RowRefusal(
          ProblemCode.UNKNOWN_ATTRIBUTE, path, "No standard declares this attribute");
    }
  }
}
