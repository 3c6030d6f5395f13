/**
 * The tables of the projection and how rows get into them. One table holds the interactions of a
 * standard, one each kind of linked row.
 */
package io.cxrating.projection.table;
