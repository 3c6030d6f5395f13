/**
 * Publishing a standard together with the ratings that this restates. It stands above standards and
 * ratings, which do not know it.
 */
package io.cxrating.restatement;
