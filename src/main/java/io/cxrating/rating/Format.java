package io.cxrating.rating;

import jakarta.ws.rs.core.MediaType;

/** How an answer is written. */
enum Format {
  JSON(MediaType.APPLICATION_JSON),
  CSV("text/csv;charset=UTF-8");

  private final String contentType;

  Format(String contentType) {
    this.contentType = contentType;
  }

  String contentType() {
    return contentType;
  }
}
