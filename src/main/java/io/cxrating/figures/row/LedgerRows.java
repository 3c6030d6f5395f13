package io.cxrating.figures.row;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cxrating.ledger.StoredAttributes;
import io.cxrating.standard.model.ObservedFacts;
import io.cxrating.unit.UnitNode;
import io.cxrating.unit.UnitTree;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Reads single interactions from the ledger. */
@ApplicationScoped
public class LedgerRows {
  private static final String LATEST_REVISIONS =
      """
      select distinct on (named.row_id)
        named.row_id, latest.source, latest.ext_id, latest.unit_id, latest.touchpoint, latest.category,
        latest.channel, latest.occurred_at, latest.local_date, latest.facts,
        latest.attributes::text as attributes
      from interaction named
      join interaction latest on latest.source = named.source and latest.ext_id = named.ext_id
      where named.row_id = any (?)
      order by named.row_id, latest.revision desc
      """;
  private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};

  private final DataSource ledger;
  private final ObjectMapper mapper;

  /** One interaction with its facts. */
  public record LedgerRow(
      long rowId, ListedInteraction listed, LocalDate localDate, Map<String, Object> facts) {}

  LedgerRows(DataSource ledger, ObjectMapper mapper) {
    this.ledger = ledger;
    this.mapper = mapper;
  }

  /** The latest revisions in the order of the ascending row numbers; erased ones are omitted. */
  public List<LedgerRow> of(List<Long> rowIds, UnitTree units) {
    List<LedgerRow> rows = new ArrayList<>();
    try (Connection connection = ledger.getConnection();
        PreparedStatement select = connection.prepareStatement(LATEST_REVISIONS)) {
      select.setArray(1, connection.createArrayOf("bigint", rowIds.toArray()));
      try (ResultSet found = select.executeQuery()) {
        while (found.next()) {
          if (found.getString("facts") != null) {
            rows.add(row(found, units));
          }
        }
      }
    } catch (SQLException | JsonProcessingException e) {
      throw new IllegalStateException("The interactions cannot be read", e);
    }
    return rows;
  }

  private LedgerRow row(ResultSet found, UnitTree units)
      throws SQLException, JsonProcessingException {
    return new LedgerRow(
        found.getLong("row_id"),
        new ListedInteraction(
            found.getString("source"),
            found.getString("ext_id"),
            units.find(found.getInt("unit_id")).map(UnitNode::key).orElse(null),
            found.getString("touchpoint"),
            found.getObject("occurred_at", OffsetDateTime.class).toInstant(),
            found.getString("category"),
            found.getString("channel"),
            StoredAttributes.of(found.getString("attributes"))),
        found.getObject("local_date", LocalDate.class),
        ObservedFacts.of(mapper.readValue(found.getString("facts"), FACTS)));
  }
}
