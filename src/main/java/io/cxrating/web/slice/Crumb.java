package io.cxrating.web.slice;

import java.util.List;

/** One step of the path from the topmost unit down to the subject of a page. */
public record Crumb(String text, String href) {

  /** The path to the unit of the slice; each step links to its overview. */
  public static List<Crumb> of(PageSlice slice) {
    return slice.lineage().stream()
        .map(node -> new Crumb(node.name(), slice.filter().withUnit(node.key()).href("/")))
        .toList();
  }
}
