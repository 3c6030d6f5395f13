package io.cxrating.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.handler.HttpException;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Maps a failure to the problem that the client receives. */
final class Diagnosis {
  private static final Logger LOG = Logger.getLogger(Diagnosis.class);
  private static final int RETRY_AFTER_SECONDS = 2;
  // The address of an erasure contains the customer, which must not be logged.
  private static final Pattern CUSTOMER = Pattern.compile("(/api/v1/customers/).*");
  // Shut down by the administrator, crashed, starting up, too many connections, a statement or a
  // lock that took too long, a transaction that must be repeated.
  private static final Set<String> LEDGER_GONE =
      Set.of("57P01", "57P02", "57P03", "53300", "57014", "55P03", "40001", "40P01");

  // Characters that the encoding does not have, including U+0000 in JSON.
  private static final Set<String> UNSTORABLE = Set.of("22021", "22P05");

  private Diagnosis() {}

  /**
   * The problem behind {@code thrown}.
   *
   * @param asked the method and path of the request, for the log
   */
  static Problem of(Throwable thrown, String asked) {
    return of(thrown, ProblemCode.INTERNAL.status(), asked);
  }

  /**
   * The problem behind a failure of a request that ended with a status.
   *
   * @param status used if it blames the request and nothing more precise is known
   */
  static Problem of(Throwable thrown, int status, String asked) {
    for (Throwable at : causes(thrown)) {
      Problem known = known(at);
      if (known != null) {
        return known;
      }
    }
    boolean isRequestWrong = status >= 400 && status < 500;
    return isRequestWrong ? of(status) : internal(thrown, asked);
  }

  /** The problem that a bare HTTP status stands for. */
  static Problem of(int status) {
    if (status >= 500) {
      return status == ProblemCode.OVERLOADED.status()
          ? overloaded()
          : Problem.of(ProblemCode.INTERNAL, ProblemCode.INTERNAL.title());
    }
    ProblemCode code = codeOf(status);
    return Problem.of(code, code.title()).withStatus(status);
  }

  private static @Nullable Problem known(Throwable thrown) {
    return switch (thrown) {
      case ProblemException wrong -> Problem.of(wrong);
      case JsonProcessingException json -> JsonDiagnosis.of(json);
      case ResteasyReactiveViolationException invalid -> Violations.problem(invalid);
      case ForbiddenException forbidden -> of(ProblemCode.FORBIDDEN.status());
      case UnauthorizedException unauthorized -> of(ProblemCode.UNAUTHORIZED.status());
      case AuthenticationException failed -> of(ProblemCode.UNAUTHORIZED.status());
      case RejectedExecutionException busy -> overloaded();
      case SQLException failed when isLedgerGone(failed) ->
          Problem.of(
              ProblemException.retryAfter(
                  ProblemCode.LEDGER_UNAVAILABLE,
                  ProblemCode.LEDGER_UNAVAILABLE.title(),
                  RETRY_AFTER_SECONDS));
      case SQLException failed when UNSTORABLE.contains(String.valueOf(failed.getSQLState())) ->
          Problem.of(ProblemCode.INVALID, "A text contains a character that cannot be stored");
      case WebApplicationException http
          when http.getCause() == null && http.getResponse().getStatus() < 500 ->
          of(http.getResponse().getStatus());
      case HttpException http when http.getCause() == null && http.getStatusCode() < 500 ->
          of(http.getStatusCode());
      default -> null;
    };
  }

  private static Problem internal(Throwable thrown, String asked) {
    Problem client =
        causes(thrown).stream()
            .map(Diagnosis::client)
            .filter(p -> p != null)
            .findFirst()
            .orElse(null);
    if (client != null) {
      return client;
    }
    String id = UUID.randomUUID().toString();
    LOG.errorf(thrown, "Failure %s at %s", id, CUSTOMER.matcher(asked).replaceFirst("$1…"));
    return of(ProblemCode.INTERNAL.status()).withId(id);
  }

  /** The problem of a 4xx with another cause, if nothing more precise is known. */
  private static @Nullable Problem client(Throwable thrown) {
    return thrown instanceof WebApplicationException http && http.getResponse().getStatus() < 500
        ? of(http.getResponse().getStatus())
        : null;
  }

  private static Problem overloaded() {
    return Problem.of(
        ProblemException.retryAfter(
            ProblemCode.OVERLOADED, ProblemCode.OVERLOADED.title(), RETRY_AFTER_SECONDS));
  }

  private static boolean isLedgerGone(SQLException failed) {
    String state = failed.getSQLState();
    return failed instanceof SQLTransientConnectionException
        || failed instanceof SQLNonTransientConnectionException
        || (state != null && (state.startsWith("08") || LEDGER_GONE.contains(state)))
        || isPoolExhausted(failed);
  }

  // Agroal reports it only in the message.
  private static boolean isPoolExhausted(SQLException failed) {
    return failed.getMessage() != null
        && failed.getMessage().toLowerCase(java.util.Locale.ROOT).contains("acquisition timeout");
  }

  private static ProblemCode codeOf(int status) {
    return Stream.of(ProblemCode.values())
        .filter(code -> code.status() == status)
        .findFirst()
        .orElse(ProblemCode.BAD_REQUEST);
  }

  private static List<Throwable> causes(Throwable thrown) {
    List<Throwable> causes = new ArrayList<>();
    for (Throwable at = thrown; at != null && !causes.contains(at); at = at.getCause()) {
      causes.add(at);
    }
    return causes;
  }
}
