package io.cxrating.rating;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cxrating.access.Caller;
import io.cxrating.tally.Projection;
import io.cxrating.tally.TallyView;
import io.cxrating.unit.UnitScope;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Answers requests for ratings: from the cache where nothing changed, else by tallying. */
@ApplicationScoped
class RatingService {
  private final Projection projection;
  private final UnitScope scope;
  private final Caller caller;
  private final AnswerCache cache;
  private final ObjectMapper mapper;
  private final MeterRegistry metrics;

  @ConfigProperty(name = "cxrating.tally-groups")
  int tallyGroups;

  private enum Outcome {
    COMPUTED,
    CACHED,
    NOT_MODIFIED
  }

  /** A finished answer; {@code bytes} is null where the caller has them already. */
  record Answer(EntityTag tag, byte[] bytes) {}

  /** Everything that the bytes of an answer depend on. */
  private record Identity(
      RatingRequest request,
      String scope,
      Format format,
      long watermark,
      String method,
      int tallyGroups) {}

  RatingService(
      Projection projection,
      UnitScope scope,
      Caller caller,
      AnswerCache cache,
      ObjectMapper mapper,
      MeterRegistry metrics) {
    this.projection = projection;
    this.scope = scope;
    this.caller = caller;
    this.cache = cache;
    this.mapper = mapper;
    this.metrics = metrics;
  }

  Answer answer(RatingRequest asked, Format format, String ifNoneMatch) {
    RatingRequest request = asked.withUnit(scope.resolve(asked.slice().unit()));
    Timer.Sample started = Timer.start(metrics);
    return projection.read(
        view -> {
          SliceReading slice = new SliceReading(view, request.slice());
          EntityTag tag = tag(request, format, view);
          byte[] bytes = null;
          Outcome outcome = Outcome.NOT_MODIFIED;
          if (!tag.isNamedBy(ifNoneMatch)) {
            bytes = cache.find(tag);
            outcome = bytes == null ? Outcome.COMPUTED : Outcome.CACHED;
          }
          if (outcome == Outcome.COMPUTED) {
            bytes = write(new RatingCalculation(view, request, slice).answer(), request, format);
            cache.keep(tag, bytes);
          }
          started.stop(timer(outcome));
          return new Answer(tag, bytes);
        });
  }

  private EntityTag tag(RatingRequest request, Format format, TallyView view) {
    try {
      return EntityTag.of(
          mapper.writeValueAsString(
              new Identity(
                  request,
                  caller.rootUnit().orElse(null),
                  format,
                  view.watermark(),
                  RatingAnswer.METHOD,
                  tallyGroups)));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] write(RatingAnswer answer, RatingRequest request, Format format) {
    try {
      return switch (format) {
        case JSON -> mapper.writeValueAsBytes(answer);
        case CSV -> RatingCsv.write(RowKey.names(request.by()), answer.rows());
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Timer timer(Outcome outcome) {
    return Timer.builder("cxrating.rating.latency")
        .description("Time to answer a request for ratings, the catch-up included")
        .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
        .publishPercentileHistogram()
        .register(metrics);
  }
}
