package io.cxrating.intake.parsing;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/** A field that is an object itself. Reused. */
public interface RawObject {
  /** Clears the values of the previous row. */
  void clear();

  /** Reads the object; the parser is at its beginning. */
  void read(JsonParser json) throws IOException, RowRefusal;
}
