package io.cxrating.figures.rated;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cxrating.figures.rated.RatingRow.Contribution;
import io.cxrating.figures.rated.RatingRow.Observation;
import io.cxrating.figures.rated.RatingRow.Sample;
import io.cxrating.figures.rated.RatingRow.Summary;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a row from a kept answer: Jackson reads no record with flat groups beside an open key. */
final class RatingRowReader extends StdDeserializer<RatingRow> {
  private static final long serialVersionUID = 1L;

  /** The components that are not flat. */
  private record Rest(
      int version, List<Contribution> contributions, @Nullable List<MeasureFigures> measures) {}

  private static final Group<Summary> SUMMARY = Group.of(Summary.class);
  private static final Group<Sample> SAMPLE = Group.of(Sample.class);
  private static final Group<Observation> OBSERVATION = Group.of(Observation.class);
  private static final Group<Rest> REST = Group.of(Rest.class);

  /** A record whose fields stand among those of the row. */
  private record Group<R extends Record>(Class<R> type, List<String> fields) {
    static <R extends Record> Group<R> of(Class<R> type) {
      return new Group<>(
          type, Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList());
    }

    /** Moves its fields out of the row. */
    R take(ObjectNode row, DeserializationContext context) throws IOException {
      ObjectNode own = context.getNodeFactory().objectNode();
      for (String field : fields) {
        if (row.has(field)) {
          own.set(field, row.remove(field));
        }
      }
      return context.readTreeAsValue(own, type);
    }
  }

  RatingRowReader() {
    super(RatingRow.class);
  }

  @Override
  public RatingRow deserialize(JsonParser json, DeserializationContext context) throws IOException {
    ObjectNode row = context.readValue(json, ObjectNode.class);
    Summary summary = SUMMARY.take(row, context);
    Sample sample = SAMPLE.take(row, context);
    Observation observation = OBSERVATION.take(row, context);
    Rest rest = REST.take(row, context);
    Map<String, Object> key =
        context.readTreeAsValue(
            row, context.getTypeFactory().constructMapType(Map.class, String.class, Object.class));
    return new RatingRow(
        key, rest.version, summary, sample, observation, rest.contributions, rest.measures);
  }
}
