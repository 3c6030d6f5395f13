package io.cxrating.web.slice;

import java.util.List;

/** One step of the way from the head of the organisation down to what a page is about. */
public record Crumb(String text, String href) {

  /** The way down to the unit of the slice; each step leads to its overview. */
  public static List<Crumb> of(PageSlice slice) {
    return slice.lineage().stream()
        .map(node -> new Crumb(node.name(), slice.filter().withUnit(node.key()).href("/")))
        .toList();
  }
}
