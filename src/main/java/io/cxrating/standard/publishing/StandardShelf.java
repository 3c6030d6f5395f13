package io.cxrating.standard.publishing;

import io.cxrating.access.Page;
import io.cxrating.access.PageRequest;
import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import io.cxrating.standard.file.StandardFormat;
import io.cxrating.standard.model.StandardName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads published standards for responses. */
@ApplicationScoped
public class StandardShelf {

  /** Standards by key with their latest version. */
  @Transactional
  Page<StandardView> page(PageRequest page) {
    List<StandardName> names =
        StandardName.after(page.after("", Function.identity()), page.lookedFor());
    Map<Integer, StandardVersion> last =
        StandardVersion.lastOf(names).stream()
            .collect(Collectors.toMap(version -> version.standardId, Function.identity()));
    return Page.of(
        names,
        page.limit(),
        name -> name.key,
        name ->
            StandardView.of(
                    name.key, Objects.requireNonNull(last.get(name.id), "each has a version"))
                .listed());
  }

  /**
   * The latest version with the list of all versions.
   *
   * @throws ProblemException if there is no such standard
   */
  @Transactional
  public StandardView standard(String key) {
    List<StandardView> versions = whole(key);
    return versions.getLast().with(versions.stream().map(StandardView::listed).toList());
  }

  /**
   * All versions without their content, starting with the first.
   *
   * @throws ProblemException if there is no such standard
   */
  @Transactional
  public List<StandardView> versions(String key) {
    return whole(key).stream().map(StandardView::listed).toList();
  }

  private static List<StandardView> whole(String key) {
    return StandardVersion.of(name(key)).stream()
        .map(version -> StandardView.of(key, version))
        .toList();
  }

  /** The file of a version in canonical form, which can be edited and published again. */
  @Transactional
  public String yaml(String key, int version) {
    return StandardFormat.YAML.text(version(key, version).content());
  }

  @Transactional
  StandardView version(String key, int version) {
    return StandardView.of(key, stored(name(key), version, ProblemCode.NOT_FOUND, null));
  }

  /** The differences between two versions; null: the one before {@code to}, and the latest. */
  @Transactional
  public StandardDiff diff(String key, @Nullable Integer from, @Nullable Integer to) {
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
      StandardName name, int version, ProblemCode absent, @Nullable String field) {
    return StandardVersion.numbered(name, version)
        .orElseThrow(
            () -> new ProblemException(absent, name.key + " has no version " + version, field));
  }
}
