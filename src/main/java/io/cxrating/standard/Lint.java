package io.cxrating.standard;

import java.util.List;

/** What an experienced reader would say about a standard. It advises and never refuses. */
final class Lint {
  private Lint() {}

  static List<Finding> findings(Standard standard, List<PublishedVersion> earlier) {
    return List.of();
  }
}
