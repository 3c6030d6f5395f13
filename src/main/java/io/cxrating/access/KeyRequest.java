package io.cxrating.access;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** The wish to be known by a key. */
final class KeyRequest extends BaseAuthenticationRequest {
  private final String text;

  KeyRequest(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }
}
