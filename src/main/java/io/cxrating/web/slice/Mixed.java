package io.cxrating.web.slice;

import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import io.cxrating.web.kit.Question;
import java.util.function.Function;

/**
 * An answer for a common mix of customers, or without adjustment if the mix has too many cells.
 *
 * @param adjusted whether it is for a common mix, if one was requested
 */
public record Mixed<A>(A answer, boolean adjusted) {

  public static <A> Mixed<A> ask(Question asked, Function<Question, A> ask) {
    try {
      return new Mixed<>(ask.apply(asked), true);
    } catch (ProblemException refused) {
      if (refused.code() != ProblemCode.TOO_MANY_CELLS) {
        throw refused;
      }
      return new Mixed<>(ask.apply(asked.without(Mix.ADJUST)), false);
    }
  }
}
