/**
 * What all kinds of posted rows share: reports, corrections, description and lookup. The rooms
 * below parse rows, write them and hold one kind each.
 */
package io.cxrating.intake;
