package io.cxrating.figures.rated;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cxrating.figures.rated.RatingRow.Contribution;
import io.cxrating.figures.rated.RatingRow.Sample;
import io.cxrating.figures.rated.RatingRow.Summary;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a row from a kept answer: Jackson reads no record with flat groups beside an open key. */
final class RatingRowReader extends StdDeserializer<RatingRow> {
  private static final long serialVersionUID = 1L;

  /** The components that are not flat. */
  private record Rest(
      int version, List<Contribution> contributions, @Nullable List<MeasureFigures> measures) {}

  RatingRowReader() {
    super(RatingRow.class);
  }

  @Override
  public RatingRow deserialize(JsonParser json, DeserializationContext context) throws IOException {
    ObjectNode row = context.readValue(json, ObjectNode.class);
    Summary summary = take(row, Summary.class, context);
    Sample sample = take(row, Sample.class, context);
    Rest rest = take(row, Rest.class, context);
    Map<String, Object> key =
        context.readTreeAsValue(
            row, context.getTypeFactory().constructMapType(Map.class, String.class, Object.class));
    return new RatingRow(key, rest.version, summary, sample, rest.contributions, rest.measures);
  }

  /** Moves the fields of a record out of the row. */
  private static <R extends Record> R take(
      ObjectNode row, Class<R> type, DeserializationContext context) throws IOException {
    ObjectNode part = context.getNodeFactory().objectNode();
    for (RecordComponent component : type.getRecordComponents()) {
      if (row.has(component.getName())) {
        part.set(component.getName(), row.remove(component.getName()));
      }
    }
    return context.readTreeAsValue(part, type);
  }
}
