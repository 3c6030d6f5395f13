/**
 * What every kind of row that comes in has in common: how it is read and checked field by field,
 * which units it may name, how it is answered for, and how it is corrected.
 */
package io.cxrating.intake;
