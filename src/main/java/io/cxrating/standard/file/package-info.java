/**
 * Reads and writes a standard as YAML or JSON. Reading is strict and names the line of what is
 * wrong.
 */
package io.cxrating.standard.file;
