package io.cxrating.access;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** A request for authentication by a key, or by a session that a key opened. */
final class KeyRequest extends BaseAuthenticationRequest {
  private final String text;
  private final boolean session;

  private KeyRequest(String text, boolean session) {
    this.text = text;
    this.session = session;
  }

  static KeyRequest ofKey(String text) {
    return new KeyRequest(text, false);
  }

  static KeyRequest ofSession(String text) {
    return new KeyRequest(text, true);
  }

  boolean isSession() {
    return session;
  }

  String text() {
    return text;
  }
}
