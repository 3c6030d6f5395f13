package io.cxrating.erasure;

import com.fasterxml.jackson.annotation.JsonValue;
import io.cxrating.access.Audit;
import io.cxrating.erasure.CustomerRows.Blanked;
import io.cxrating.ledger.feed.ErasedRows;
import io.cxrating.ledger.identity.Pseudonyms;
import io.cxrating.ledger.kind.RowKind;
import io.cxrating.ledger.kind.RowKinds;
import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import io.cxrating.problem.StorableText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Removes everything that the ledger stores about a customer and notifies the projections of all
 * replicas. The keys of posted rows stay, so that a source that posts them again restores nothing.
 */
@ApplicationScoped
public class Erasure {
  private static final int MAX_REFERENCE = 200;
  private static final String CHANGE = "insert into change (kind, subject) values ('ERASURE', ?)";

  private final DataSource ledger;
  private final Pseudonyms pseudonyms;
  private final Audit audit;
  private final RowKinds kinds;

  Erasure(DataSource ledger, Pseudonyms pseudonyms, Audit audit, RowKinds kinds) {
    this.ledger = ledger;
    this.pseudonyms = pseudonyms;
    this.audit = audit;
    this.kinds = kinds;
  }

  /**
   * The number of erased rows: zeros if there were none, whether or not there ever were any.
   *
   * @param rows the number of rows of each kind, by its name in JSON
   */
  public record ErasedCounts(@JsonValue Map<String, Integer> rows) {}

  /** Erases the customer; committed when it returns. It is idempotent. */
  @Transactional(rollbackOn = SQLException.class)
  public ErasedCounts erase(String reference) throws SQLException {
    requireReference(reference);
    byte[] customer = pseudonyms.of(reference);
    Map<RowKind<?>, List<Blanked>> blanked = new LinkedHashMap<>();
    try (Connection connection = ledger.getConnection()) {
      List<Blanked> interactions = List.of();
      for (RowKind<?> kind : kinds.all()) {
        List<Blanked> rows = blank(new CustomerRows(connection, kind), customer, interactions);
        blanked.put(kind, rows);
        if (kind.isInteraction()) {
          interactions = rows;
        }
      }
      announce(connection, erasedRows(blanked));
    }
    audit.record("customer.erased", "customer", describe(blanked));
    Map<String, Integer> counts = new LinkedHashMap<>();
    blanked.forEach((kind, rows) -> counts.put(kind.wireName(), count(rows)));
    return new ErasedCounts(counts);
  }

  private static List<Blanked> blank(CustomerRows rows, byte[] customer, List<Blanked> interactions)
      throws SQLException {
    rows.lock(customer);
    List<Blanked> blanked = new ArrayList<>(rows.blank(customer));
    blanked.addAll(rows.blankBeside(interactions));
    return blanked;
  }

  private static ErasedRows erasedRows(Map<RowKind<?>, List<Blanked>> blanked) {
    SortedMap<Integer, List<Long>> rows = new TreeMap<>();
    blanked.forEach(
        (kind, all) -> rows.put(kind.number(), all.stream().map(Blanked::rowId).toList()));
    return new ErasedRows(rows);
  }

  private static void requireReference(String reference) {
    if (reference.isEmpty()
        || reference.length() > MAX_REFERENCE
        || !StorableText.isStorable(reference)) {
      throw new ProblemException(
          ProblemCode.INVALID,
          "A customer reference must have 1 to 200 characters, without U+0000 and unpaired surrogates",
          "reference");
    }
  }

  private static void announce(Connection connection, ErasedRows erased) throws SQLException {
    if (erased.isEmpty()) {
      return;
    }
    try (PreparedStatement insert = connection.prepareStatement(CHANGE)) {
      insert.setBytes(1, erased.subject());
      insert.executeUpdate();
    }
  }

  private static int count(List<Blanked> rows) {
    return (int) rows.stream().map(row -> List.of(row.source(), row.id())).distinct().count();
  }

  private static String describe(Map<RowKind<?>, List<Blanked>> blanked) {
    return blanked.entrySet().stream()
        .map(rows -> rows.getKey().plural() + ": " + count(rows.getValue()))
        .collect(Collectors.joining(", "));
  }
}
