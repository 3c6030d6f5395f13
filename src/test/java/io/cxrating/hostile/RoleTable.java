package io.cxrating.hostile;

import io.cxrating.access.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table of docs/api/keys.md that says which roles may use an operation. */
final class RoleTable {
  private static final Path PAGE = Path.of("docs/api/keys.md");
  private static final String HEADING = "## What each role may use";
  private static final Pattern NAME = Pattern.compile("`(\\w+)`");

  private final Map<String, Set<Role>> roles = new HashMap<>();
  private final Set<String> ofTheCompany = new TreeSet<>();
  private final Set<String> open = new TreeSet<>();

  static RoleTable read() {
    try {
      String section =
          Files.readString(PAGE).split(Pattern.quote(HEADING), 2)[1].split("\n## ", 2)[0];
      RoleTable table = new RoleTable();
      section.lines().filter(line -> line.startsWith("| `")).forEach(table::addRow);
      String[] rest = section.substring(section.lastIndexOf("|\n")).split("also need");
      names(rest[0], table.ofTheCompany);
      names(rest[1], table.open);
      return table;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void addRow(String line) {
    String[] cells = line.split("\\|");
    Set<String> operations = new TreeSet<>();
    names(cells[1], operations);
    Set<String> names = new TreeSet<>();
    names(cells[2], names);
    Set<Role> allowed = EnumSet.noneOf(Role.class);
    names.forEach(name -> allowed.add(Role.named(name).orElseThrow()));
    operations.forEach(operation -> roles.put(operation, allowed));
  }

  private static void names(String text, Set<String> into) {
    Matcher name = NAME.matcher(text);
    while (name.find()) {
      into.add(name.group(1));
    }
  }

  /** Returns every operation that the page names. */
  Set<String> operations() {
    Set<String> all = new TreeSet<>(roles.keySet());
    all.addAll(open);
    return all;
  }

  boolean needsNoKey(Operation operation) {
    return open.contains(operation.id());
  }

  boolean needsTheWholeCompany(Operation operation) {
    return ofTheCompany.contains(operation.id());
  }

  boolean allows(Operation operation, Role role) {
    return needsNoKey(operation) || roles.get(operation.id()).contains(role);
  }
}
