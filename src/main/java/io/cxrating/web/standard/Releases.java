package io.cxrating.web.standard;

import com.fasterxml.jackson.databind.JsonNode;
import io.cxrating.figures.Slice;
import io.cxrating.standard.publishing.StandardDiff;
import io.cxrating.standard.publishing.StandardShelf;
import io.cxrating.standard.publishing.StandardView;
import io.cxrating.web.kit.Numerals;
import io.cxrating.web.kit.Question;
import io.cxrating.web.kit.Section;
import io.cxrating.web.slice.PageSlice;
import io.cxrating.web.slice.SliceFilter;
import io.cxrating.web.standard.DeclarationPage.Change;
import io.cxrating.web.standard.DeclarationPage.Release;
import io.cxrating.wire.Parameter;
import io.cxrating.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Formats the versions of a standard and their differences. */
@ApplicationScoped
class Releases {
  private static final int DIGEST_CHARACTERS = 8;

  private final StandardShelf shelf;
  private final Wording texts;

  Releases(StandardShelf shelf, Wording texts) {
    this.shelf = shelf;
    this.texts = texts;
  }

  /**
   * @param slice of the page, whose addresses lead to the other versions
   * @param shown the version on the page
   * @param against the version that it is compared with, null for the previous one
   */
  DeclarationPage.Releases of(
      PageSlice slice, int shown, @Nullable Integer against, Numerals numerals) {
    SliceFilter filter = slice.filter();
    String standard = slice.history().key();
    List<StandardView> all = shelf.versions(standard);
    List<Release> releases =
        all.reversed().stream().map(each -> release(filter, each, shown, numerals)).toList();
    int other = against == null ? shown - 1 : against;
    if (all.size() == 1 || other < 1) {
      return new DeclarationPage.Releases(releases, null, List.of());
    }
    StandardDiff diff = shelf.diff(standard, other, shown);
    return new DeclarationPage.Releases(
        releases,
        texts.say("changesFrom", numerals.count(other), numerals.count(shown)),
        diff.changes().stream().map(this::change).toList());
  }

  private Release release(SliceFilter filter, StandardView view, int shown, Numerals numerals) {
    boolean isShown = view.version() == shown;
    return new Release(
        numerals.count(view.version()),
        view.effectiveFrom() == null
            ? texts.say("fromTheBeginning")
            : numerals.day(view.effectiveFrom()),
        numerals.moment(view.publishedAt(), ZoneOffset.UTC),
        view.digest().substring(0, DIGEST_CHARACTERS),
        isShown ? null : href(filter, Slice.VERSION, view.version(), view.version()),
        isShown ? null : href(filter, DeclarationResource.AGAINST, view.version(), shown));
  }

  private static String href(
      SliceFilter filter, Parameter<Integer> parameter, int value, int shown) {
    TreeMap<String, String> parameters = new TreeMap<>(filter.parameters());
    parameters.put(Slice.VERSION.name(), Integer.toString(shown));
    parameters.put(parameter.name(), Integer.toString(value));
    return Question.href(Section.STANDARD.path(), parameters);
  }

  private Change change(StandardDiff.Change change) {
    return new Change(
        change.path(),
        switch (change.kind()) {
          case ADDED -> texts.say("added");
          case REMOVED -> texts.say("removed");
          case CHANGED -> texts.say("changed");
        },
        text(change.from()),
        text(change.to()));
  }

  private static String text(@Nullable JsonNode node) {
    return node == null ? "" : node.isValueNode() ? node.asText() : node.toString();
  }
}
