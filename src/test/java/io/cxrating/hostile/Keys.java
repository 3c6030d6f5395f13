package io.cxrating.hostile;

import io.cxrating.ServiceProcess;
import io.cxrating.TestApi;
import io.cxrating.access.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keys of one installation, by name: {@code analyst}, {@code analyst@unit}, {@code none}. */
final class Keys {
  static final String ADMIN = "admin";
  static final String NONE = "none";
  static final String MALFORMED = "malformed";
  static final String REVOKED = "revoked";

  private final Map<String, String> texts = new HashMap<>();

  private Keys() {}

  /** Creates a key of each role for the whole company and for each of these units. */
  static Keys create(ServiceProcess service, String... units) {
    Keys keys = new Keys();
    keys.texts.put(ADMIN, ServiceProcess.KEY);
    keys.texts.put(MALFORMED, "cxr_not a key");
    for (Role role : Role.values()) {
      if (role != Role.ADMIN) {
        keys.texts.put(role.roleName(), create(service, role, null).get("key"));
      }
      for (String unit : units) {
        keys.texts.put(of(role, unit), create(service, role, unit).get("key"));
      }
    }
    Map<String, String> revoked = create(service, Role.ADMIN, null);
    service.admin().delete("/api/v1/keys/" + revoked.get("id")).then().statusCode(204);
    keys.texts.put(REVOKED, revoked.get("key"));
    return keys;
  }

  static Map<String, String> create(ServiceProcess service, Role role, @Nullable String unit) {
    return TestApi.createKey(service.admin(), unit, role);
  }

  /** Returns the name of a key of that role at that unit. */
  static String of(Role role, String unit) {
    return role.roleName() + "@" + unit;
  }

  /** Returns all names in a fixed order. */
  List<String> names() {
    List<String> names = new ArrayList<>(texts.keySet());
    names.add(NONE);
    names.sort(null);
    return names;
  }

  /** Returns the text of the key with that name; null for none. */
  @Nullable String text(String name) {
    return texts.get(name);
  }
}
