package io.cxrating.figures;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cxrating.access.Caller;
import io.cxrating.figures.lane.Lanes;
import io.cxrating.tally.Tallies;
import io.cxrating.tally.Tally;
import io.cxrating.wire.Format;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Answers from one state of the tallies. An answer is not computed if the caller already has it or
 * if it is cached.
 */
@ApplicationScoped
class CachedAnswers {
  private final Tallies tallies;
  private final Caller caller;
  private final AnswerCache cache;
  private final Lanes lanes;
  private final ObjectMapper mapper;
  private final MeterRegistry metrics;

  @ConfigProperty(name = "cxrating.tally-groups")
  int tallyGroups;

  private enum Outcome {
    COMPUTED,
    CACHED,
    NOT_MODIFIED
  }

  /** An answer; {@code bytes} is null if the caller already has them. */
  record Answer(EntityTag tag, byte @Nullable [] bytes) {}

  /** Cache key: everything that the bytes of an answer depend on. */
  private record Identity(
      String figure,
      FigureRequest<?> request,
      @Nullable String scope,
      Format format,
      long watermark,
      String method,
      int tallyGroups) {}

  CachedAnswers(
      Tallies tallies,
      Caller caller,
      AnswerCache cache,
      Lanes lanes,
      ObjectMapper mapper,
      MeterRegistry metrics) {
    this.tallies = tallies;
    this.caller = caller;
    this.cache = cache;
    this.lanes = lanes;
    this.mapper = mapper;
    this.metrics = metrics;
  }

  /**
   * Answers a request in a format.
   *
   * @param ifNoneMatch the tags of the answers that the caller has; null for none
   */
  <Q, A> Answer answer(
      Figure<Q, A> figure, FigureRequest<Q> request, Format format, @Nullable String ifNoneMatch) {
    Timer.Sample started = Timer.start(metrics);
    return tallies.read(
        view -> {
          Asked<Q> asked = Asked.of(view, request, figure.texts());
          EntityTag tag = tag(figure, request, format, view);
          byte @Nullable [] bytes = null;
          Outcome outcome = Outcome.NOT_MODIFIED;
          if (ifNoneMatch == null || !tag.isNamedBy(ifNoneMatch)) {
            bytes = cache.find(tag);
            outcome = bytes == null ? Outcome.COMPUTED : Outcome.CACHED;
          }
          if (outcome == Outcome.COMPUTED) {
            bytes = computed(figure, asked, answer -> written(figure, request, format, answer));
            cache.keep(tag, bytes);
          }
          started.stop(timer(figure, outcome));
          return new Answer(tag, bytes);
        });
  }

  /** The same answer for a page, which already has an open view of the tallies. */
  <Q, A> A answer(Tally view, Figure<Q, A> figure, FigureRequest<Q> request) {
    EntityTag tag = tag(figure, request, Format.JSON, view);
    byte[] known = cache.find(tag);
    if (known != null) {
      return read(known, figure.answer());
    }
    A answer = computed(figure, Asked.of(view, request, figure.texts()), Function.identity());
    cache.keep(tag, json(answer));
    return answer;
  }

  private <Q, A, T> T computed(Figure<Q, A> figure, Asked<Q> asked, Function<A, T> written) {
    return asked
        .slice()
        .compute(
            lanes,
            figure.effort().apply(asked),
            () -> written.apply(figure.calculation().apply(asked)));
  }

  private EntityTag tag(Figure<?, ?> figure, FigureRequest<?> request, Format format, Tally view) {
    Identity identity =
        new Identity(
            figure.key(),
            request,
            caller.rootUnit().orElse(null),
            format,
            view.watermark(),
            Basis.METHOD,
            tallyGroups);
    try {
      return EntityTag.of(mapper.writeValueAsString(identity));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <Q, A> byte[] written(
      Figure<Q, A> figure, FigureRequest<Q> request, Format format, A answer) {
    return format
        .writer()
        .map(writer -> writer.apply(figure.table().apply(request.own(), answer)))
        .orElseGet(() -> json(answer));
  }

  private byte[] json(Object answer) {
    try {
      return mapper.writeValueAsBytes(answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <A> A read(byte[] json, Class<A> kind) {
    try {
      // It was written here, so no field is repeated.
      return mapper
          .readerFor(kind)
          .without(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .readValue(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Timer timer(Figure<?, ?> figure, Outcome outcome) {
    return Timer.builder("cxrating.rating.latency")
        .description("Time to answer a request for figures, the catch-up included")
        .tag("resource", figure.key())
        .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
        .publishPercentileHistogram()
        .register(metrics);
  }
}
