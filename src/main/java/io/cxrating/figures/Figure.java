package io.cxrating.figures;

import io.cxrating.figures.lane.Effort;
import io.cxrating.wire.Parameters;
import io.cxrating.wire.Table;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The declaration of a figure. {@link Figures} answers it in every format, for the API and for
 * pages.
 *
 * @param key names the figure in metrics and cached answers
 * @param texts the section of its sentences
 * @param parameters all parameters that a request may have
 * @param reader reads the parameters that only this figure has
 * @param answer the type of its answers
 * @param effort estimates the work of an answer, which decides its lane
 * @param calculation computes an answer from one state of the tallies
 * @param table the rows of an answer with their columns
 */
public record Figure<Q, A>(
    String key,
    String texts,
    Parameters parameters,
    Function<FigureQuery, Q> reader,
    Class<A> answer,
    Function<Asked<Q>, Effort> effort,
    Function<Asked<Q>, A> calculation,
    BiFunction<Q, A, Table<?>> table) {}
