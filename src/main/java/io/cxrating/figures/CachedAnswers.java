package io.cxrating.figures;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cxrating.access.Caller;
import io.cxrating.tally.duckdb.Tallies;
import io.cxrating.tally.duckdb.TallyView;
import io.cxrating.wire.Format;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Answers that are figures from one state of the tallies: not computed where the caller has them
 * already, or where the same was asked before and nothing changed since.
 */
@ApplicationScoped
public class CachedAnswers {
  private final Tallies tallies;
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

  /**
   * A question as asked, and the way to its answer.
   *
   * @param resource which kind of answer
   * @param slice what it is about
   * @param request in its normal form, with the unit that the caller's scope leaves
   * @param kind what the answer is read back as where it is known
   * @param calculation the answer, computed only where it is not known
   */
  public record Question<A>(
      String resource,
      Slice slice,
      Object request,
      Class<A> kind,
      BiFunction<TallyView, SliceReading, A> calculation) {}

  /** Everything that the bytes of an answer depend on. */
  private record Identity(
      String resource,
      Object request,
      String scope,
      Format format,
      long watermark,
      String method,
      int tallyGroups) {}

  CachedAnswers(
      Tallies tallies,
      Caller caller,
      AnswerCache cache,
      ObjectMapper mapper,
      MeterRegistry metrics) {
    this.tallies = tallies;
    this.caller = caller;
    this.cache = cache;
    this.mapper = mapper;
    this.metrics = metrics;
  }

  /**
   * Answers a question.
   *
   * @param ifNoneMatch the tags of what the caller has, null where it has nothing
   * @param rows the rows of an answer as CSV
   */
  <A> Answer answer(
      Question<A> question, Format format, String ifNoneMatch, Function<A, byte[]> rows) {
    Timer.Sample started = Timer.start(metrics);
    return tallies.read(
        view -> {
          SliceReading slice = new SliceReading(view, question.slice());
          EntityTag tag = tag(question, format, view);
          byte[] bytes = null;
          Outcome outcome = Outcome.NOT_MODIFIED;
          if (!tag.isNamedBy(ifNoneMatch)) {
            bytes = cache.find(tag);
            outcome = bytes == null ? Outcome.COMPUTED : Outcome.CACHED;
          }
          if (outcome == Outcome.COMPUTED) {
            A answer = question.calculation().apply(view, slice);
            bytes = format == Format.CSV ? rows.apply(answer) : json(answer);
            cache.keep(tag, bytes);
          }
          started.stop(timer(question.resource(), outcome));
          return new Answer(tag, bytes);
        });
  }

  /** The same answer for those who show it, who have a view of the tallies open already. */
  public <A> A answer(TallyView view, Question<A> question) {
    EntityTag tag = tag(question, Format.JSON, view);
    byte[] known = cache.find(tag);
    if (known != null) {
      return read(known, question.kind());
    }
    A answer = question.calculation().apply(view, new SliceReading(view, question.slice()));
    cache.keep(tag, json(answer));
    return answer;
  }

  private EntityTag tag(Question<?> question, Format format, TallyView view) {
    Identity identity =
        new Identity(
            question.resource(),
            question.request(),
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

  private byte[] json(Object answer) {
    try {
      return mapper.writeValueAsBytes(answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <A> A read(byte[] json, Class<A> kind) {
    try {
      return mapper.readValue(json, kind);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Timer timer(String resource, Outcome outcome) {
    return Timer.builder("cxrating.rating.latency")
        .description("Time to answer a request for figures, the catch-up included")
        .tag("resource", resource)
        .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
        .publishPercentileHistogram()
        .register(metrics);
  }
}
