package io.cxrating.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Optional;

/** Resolves the text of a key to an identity. */
@ApplicationScoped
class KeyIdentityProvider implements IdentityProvider<KeyRequest> {
  private final KeyRing keys;

  KeyIdentityProvider(KeyRing keys) {
    this.keys = keys;
  }

  @Override
  public Class<KeyRequest> getRequestType() {
    return KeyRequest.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      KeyRequest request, AuthenticationRequestContext context) {
    if (!KeyText.isPossible(request.text())) {
      return Uni.createFrom().failure(new AuthenticationFailedException());
    }
    byte[] hash = KeyText.hash(request.text());
    boolean session = request.isSession();
    Optional<Optional<KnownKey>> remembered =
        session ? keys.rememberedSession(hash) : keys.remembered(hash);
    return remembered
        .map(known -> Uni.createFrom().item(() -> identity(known)))
        .orElseGet(
            () ->
                context.runBlocking(
                    () -> identity(session ? keys.findSession(hash) : keys.find(hash))));
  }

  private static SecurityIdentity identity(Optional<KnownKey> known) {
    KnownKey key = known.orElseThrow(AuthenticationFailedException::new);
    QuarkusSecurityIdentity.Builder identity =
        QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal(key.id()));
    if (key.roles().contains(Role.ADMIN)) {
      Arrays.stream(Role.values()).map(Role::roleName).forEach(identity::addRole);
    } else {
      key.roles().stream().map(Role::roleName).forEach(identity::addRole);
    }
    if (key.unit() != null) {
      identity.addAttribute(Caller.ROOT_UNIT, key.unit());
    }
    return identity.build();
  }
}
