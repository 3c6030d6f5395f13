package io.cxrating.standard;

import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What was published, for people to read. */
@ApplicationScoped
class StandardShelf {

  /** Standards by key with their latest version, those behind {@code cursor}. */
  @Transactional
  StandardPage page(String cursor, int limit) {
    List<StandardName> names = StandardName.after(cursor, limit + 1);
    List<StandardName> shown = names.subList(0, Math.min(limit, names.size()));
    Map<Integer, StandardVersion> last =
        StandardVersion.lastOf(shown).stream()
            .collect(Collectors.toMap(version -> version.standardId, Function.identity()));
    return new StandardPage(
        shown.stream().map(name -> StandardView.of(name.key, last.get(name.id)).listed()).toList(),
        names.size() > limit ? shown.getLast().key : null);
  }

  /** The latest version with the list of all. */
  @Transactional
  StandardView standard(String key) {
    List<StandardView> versions =
        StandardVersion.of(name(key)).stream()
            .map(version -> StandardView.of(key, version))
            .toList();
    return versions.getLast().with(versions.stream().map(StandardView::listed).toList());
  }

  @Transactional
  StandardView version(String key, int version) {
    return StandardView.of(key, stored(name(key), version, ProblemCode.NOT_FOUND, null));
  }

  /** From one version to another; null: the one before {@code to}, and the latest. */
  @Transactional
  StandardDiff diff(String key, Integer from, Integer to) {
    StandardName name = name(key);
    int last = StandardVersion.of(name).size();
    int later = to == null ? last : to;
    int earlier = from == null ? Math.max(1, later - 1) : from;
    return StandardDiff.between(
        key,
        stored(name, earlier, ProblemCode.INVALID, "from"),
        stored(name, later, ProblemCode.INVALID, "to"));
  }

  private static StandardName name(String key) {
    return StandardName.named(key)
        .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "No standard " + key));
  }

  private static StandardVersion stored(
      StandardName name, int version, ProblemCode absent, String field) {
    return StandardVersion.numbered(name, version)
        .orElseThrow(
            () -> new ProblemException(absent, name.key + " has no version " + version, field));
  }
}
