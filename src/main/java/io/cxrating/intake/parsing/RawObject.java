package io.cxrating.intake.parsing;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/** A field that is an object itself. Reused. */
public interface RawObject {
  /** Forgets the row before. */
  void clear();

  /** Reads the object that the parser stands at the beginning of. */
  void read(JsonParser json) throws IOException, RowRefusal;
}
