package io.cxrating.access;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The caller: the key of the current request, or the service itself outside of a request. */
@ApplicationScoped
public class Caller {
  /** The key id of actions of the service itself, such as loading the demo. */
  public static final String SERVICE = "service";

  static final String ROOT_UNIT = "cxrating.root-unit";

  private final SecurityIdentity identity;

  Caller(SecurityIdentity identity) {
    this.identity = identity;
  }

  /** The id of the key, never the key itself; {@value #SERVICE} outside of a request. */
  public String keyId() {
    return isRequest() ? identity.getPrincipal().getName() : SERVICE;
  }

  /** The roles of the key; an admin has all of them. */
  public Set<Role> roles() {
    if (!isRequest()) {
      return EnumSet.allOf(Role.class);
    }
    EnumSet<Role> roles = EnumSet.noneOf(Role.class);
    identity.getRoles().forEach(name -> Role.named(name).ifPresent(roles::add));
    return roles;
  }

  /** The unit whose subtree the key is limited to; empty if the key is unlimited. */
  public Optional<String> rootUnit() {
    return isRequest() ? Optional.ofNullable(identity.getAttribute(ROOT_UNIT)) : Optional.empty();
  }

  private boolean isRequest() {
    return Arc.container().requestContext().isActive() && !identity.isAnonymous();
  }
}
