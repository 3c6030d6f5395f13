package io.cxrating.web.slice;

import io.cxrating.unit.UnitNode;
import io.cxrating.unit.UnitTree;
import io.cxrating.web.slice.FilterForm.Choice;
import io.cxrating.wording.Wording;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The units that can be selected for a comparison: all in the reader's scope if they are few, else
 * the selected ones and those that match the search.
 *
 * @param many whether some units are not listed
 * @param find search text; empty for none
 */
public record UnitChooser(List<Group> groups, boolean many, String find) {

  /** Units with the same parent. */
  record Group(String name, List<Choice> units) {}

  public static UnitChooser of(
      PageSlice slice,
      List<String> named,
      List<String> compared,
      @Nullable String find,
      Wording texts) {
    Set<String> chosen = new HashSet<>(compared);
    UnitTree units = slice.view().units();
    List<UnitNode> heads =
        slice.reach() == null ? units.roots() : List.of(units.find(slice.reach()).orElseThrow());
    long all = heads.stream().mapToLong(head -> units.subtree(head.key()).size()).sum();
    if (all <= Turning.MOST) {
      return new UnitChooser(groups(units, heads, chosen), false, "");
    }
    List<Group> groups = new ArrayList<>();
    if (named.size() > 1) {
      groups.add(
          new Group(
              texts.say("chosenUnits"),
              named.stream()
                  .limit(Turning.MOST)
                  .flatMap(key -> units.find(key).stream())
                  .map(unit -> new Choice(unit.key(), unit.name(), true))
                  .toList()));
    }
    if (find != null) {
      groups.add(
          new Group(texts.say("foundUnits"), found(units, heads, new HashSet<>(named), find)));
    }
    return new UnitChooser(groups, true, find == null ? "" : find);
  }

  private static List<Choice> found(
      UnitTree units, List<UnitNode> heads, Set<String> named, String find) {
    String wanted = find.toLowerCase(Locale.ROOT);
    return heads.stream()
        .flatMap(head -> units.subtree(head.key()).stream())
        .filter(
            unit ->
                unit.key().contains(wanted)
                    || unit.name().toLowerCase(Locale.ROOT).contains(wanted))
        .filter(unit -> !named.contains(unit.key()))
        .limit(Turning.MOST)
        .map(unit -> new Choice(unit.key(), unit.name(), false))
        .toList();
  }

  private static List<Group> groups(UnitTree units, List<UnitNode> heads, Set<String> chosen) {
    List<Group> groups = new ArrayList<>();
    List<UnitNode> open = new ArrayList<>(heads);
    while (!open.isEmpty()) {
      UnitNode head = open.removeFirst();
      List<UnitNode> parts = units.children(head.key());
      if (!parts.isEmpty()) {
        groups.add(
            new Group(
                head.name(),
                parts.stream()
                    .map(part -> new Choice(part.key(), part.name(), chosen.contains(part.key())))
                    .toList()));
        open.addAll(parts);
      }
    }
    return groups;
  }
}
