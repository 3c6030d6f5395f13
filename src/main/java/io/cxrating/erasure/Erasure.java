package io.cxrating.erasure;

import io.cxrating.access.Audit;
import io.cxrating.erasure.CustomerRows.Blanked;
import io.cxrating.ledger.feed.ErasedRows;
import io.cxrating.ledger.feed.ErasedRows.Source;
import io.cxrating.ledger.identity.Pseudonyms;
import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import io.cxrating.problem.StorableText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Removes all that the ledger holds of a customer and tells the projections of all replicas. The
 * keys under which rows were posted stay, so that a source that repeats itself brings nothing back.
 */
@ApplicationScoped
public class Erasure {
  private static final int MAX_REFERENCE = 200;
  private static final String CHANGE = "insert into change (kind, subject) values ('ERASURE', ?)";

  private final DataSource ledger;
  private final Pseudonyms pseudonyms;
  private final Audit audit;

  Erasure(DataSource ledger, Pseudonyms pseudonyms, Audit audit) {
    this.ledger = ledger;
    this.pseudonyms = pseudonyms;
    this.audit = audit;
  }

  /** How much was erased: zeros where there was nothing, whether or not there ever was. */
  public record Erased(int interactions, int surveyAnswers, int outcomes) {}

  /** Erases the customer; committed when it returns. Asking again does no harm. */
  @Transactional(rollbackOn = SQLException.class)
  public Erased erase(String reference) throws SQLException {
    requireReference(reference);
    byte[] customer = pseudonyms.of(reference);
    Map<Source, List<Blanked>> blanked = new EnumMap<>(Source.class);
    try (Connection connection = ledger.getConnection()) {
      for (Source source : Source.values()) {
        CustomerRows rows = new CustomerRows(connection, source.table());
        rows.lock(customer);
        blanked.put(source, new ArrayList<>(rows.blank(customer)));
        if (source != Source.INTERACTION) {
          blanked.get(source).addAll(rows.blankBeside(blanked.get(Source.INTERACTION)));
        }
      }
      announce(connection, erasedRows(blanked));
    }
    Erased erased =
        new Erased(
            count(blanked.get(Source.INTERACTION)),
            count(blanked.get(Source.SURVEY_ANSWER)),
            count(blanked.get(Source.OUTCOME)));
    audit.record("customer.erased", "customer", describe(erased));
    return erased;
  }

  private static ErasedRows erasedRows(Map<Source, List<Blanked>> blanked) {
    Map<Source, List<Long>> rows = new EnumMap<>(Source.class);
    blanked.forEach((source, all) -> rows.put(source, all.stream().map(Blanked::rowId).toList()));
    return new ErasedRows(rows);
  }

  private static void requireReference(String reference) {
    if (reference.isEmpty()
        || reference.length() > MAX_REFERENCE
        || !StorableText.isStorable(reference)) {
      throw new ProblemException(
          ProblemCode.INVALID,
          "A reference has 1 to 200 characters, as a customer has in an interaction",
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

  private static String describe(Erased erased) {
    return "interactions: %d, survey answers: %d, outcomes: %d"
        .formatted(erased.interactions(), erased.surveyAnswers(), erased.outcomes());
  }
}
