package io.cxrating.intake.parsing;

import io.cxrating.intake.write.RowEncoder;
import io.cxrating.problem.ProblemCode;
import io.cxrating.standard.model.StandardHistory;
import io.cxrating.standard.publishing.Standards;
import java.util.Collection;

/** The attributes of a row that names no standard: those that any standard declares. */
public final class DeclaredAttributes {
  private final RawAttributes raw = new RawAttributes();
  private final Standards standards;
  private Collection<StandardHistory> histories;

  public DeclaredAttributes(Standards standards) {
    this.standards = standards;
    histories = standards.current().values();
  }

  /** Reads them from the row. */
  RawAttributes raw() {
    return raw;
  }

  /** Reloads the standards. */
  public void refresh() {
    histories = standards.latest().values();
  }

  /** Rejects attributes that no standard declares, and texts that cannot be stored. */
  public void check() throws RowRefusal {
    raw.check(this::requireDeclared);
  }

  /** Encodes their column. */
  public void write(RowEncoder columns) {
    raw.write(columns);
  }

  private void requireDeclared(String key, String value, String path) throws RowRefusal {
    if (histories.stream().allMatch(history -> history.attribute(key).isEmpty())) {
      throw new RowRefusal(
          ProblemCode.UNKNOWN_ATTRIBUTE, path, "No standard declares this attribute");
    }
  }
}
