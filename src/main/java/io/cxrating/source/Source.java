package io.cxrating.source;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A source as a key sees it.
 *
 * @param open whether every key may use it
 * @param company whether it belongs to the whole company, so that keys without a unit use it
 * @param units the keys of its units within the reach of the caller
 */
@Schema(
    name = "Source",
    examples =
        """
        {"source":"servicenow","open":false,"company":false,"units":["group-56","group-70"]}""")
public record Source(String source, boolean open, boolean company, List<String> units) {}
