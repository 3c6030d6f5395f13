package io.cxrating.web.kit;

import io.cxrating.access.Role;
import io.cxrating.wording.Wording;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The pages of the menu in their order, with the roles that may see them. */
public enum Section {
  OVERVIEW("/", EnumSet.of(Role.ANALYST, Role.EXECUTIVE)),
  COMPARE("/compare", EnumSet.of(Role.ANALYST, Role.EXECUTIVE)),
  CONTRAST("/contrast", EnumSet.of(Role.ANALYST, Role.EXECUTIVE)),
  STANDARD("/standard", EnumSet.of(Role.ANALYST, Role.EXECUTIVE, Role.STEWARD));

  private final String path;
  private final Set<Role> readers;

  Section(String path, Set<Role> readers) {
    this.path = path;
    this.readers = readers;
  }

  public String path() {
    return path;
  }

  boolean isOpenTo(Collection<Role> roles) {
    return !Collections.disjoint(readers, roles);
  }

  /** The first page that these roles may see; empty for none. */
  static Optional<Section> firstOf(Collection<Role> roles) {
    return Arrays.stream(values()).filter(section -> section.isOpenTo(roles)).findFirst();
  }

  String text(Wording texts) {
    return switch (this) {
      case OVERVIEW -> texts.say("overview");
      case COMPARE -> texts.say("compare");
      case CONTRAST -> texts.say("contrast");
      case STANDARD -> texts.say("whatMakesItGreat");
    };
  }
}
