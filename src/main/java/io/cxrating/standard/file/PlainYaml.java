package io.cxrating.standard.file;

import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * Rejects YAML that is more than one plain tree, and reports the line. Anchors can expand a small
 * file to a huge one and tags can name types; a standard needs neither. YAML 1.1 reads 010 as 8,
 * 1_000 as 1000 and 1:30 as 90: the parsed number must be the written number.
 */
final class PlainYaml {
  private static final int LONGEST_NUMBER = 1000;

  /** Scalars that either version of YAML treats as a number. */
  private static final Pattern LIKE_NUMBER =
      Pattern.compile(
          "[-+]?(?:0[xX][0-9a-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+"
              + "|[0-9][0-9_]*(?::[0-9_]+)*(?:\\.[0-9_]*)?(?:[eE][-+]?[0-9_]+)?"
              + "|\\.[0-9][0-9_]*(?:[eE][-+]?[0-9_]+)?"
              + "|\\.(?:inf|Inf|INF|nan|NaN|NAN))");

  /** The allowed form of a number in a standard. */
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(?:0|[1-9][0-9]*)?(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?");

  /** The next element in a list or an object. */
  private enum Next {
    ITEM,
    NAME,
    VALUE;

    Next after() {
      return this == ITEM ? ITEM : this == NAME ? VALUE : NAME;
    }
  }

  private final Deque<Next> open = new ArrayDeque<>();
  private int documents;

  private PlainYaml() {}

  /**
   * Checks the text.
   *
   * @throws ProblemException {@code BAD_REQUEST} with the first wrong line
   */
  static void require(String text) {
    PlainYaml read = new PlainYaml();
    try {
      for (Event event : new Yaml().parse(new StringReader(text))) {
        read.check(event);
      }
    } catch (MarkedYAMLException wrong) {
      throw malformed(wrong);
    } catch (YAMLException wrong) {
      throw refused("Not YAML: the file contains a character that YAML does not allow");
    }
  }

  private void check(Event event) {
    if (event instanceof DocumentStartEvent) {
      documents++;
      require(documents == 1, event, "a file must contain one standard, not several documents");
    } else if (event instanceof CollectionEndEvent) {
      open.pop();
    } else if (event instanceof NodeEvent node) {
      checkNode(node);
    }
  }

  private void checkNode(NodeEvent node) {
    boolean isName = open.peek() == Next.NAME;
    require(
        node.getAnchor() == null && tag(node) == null,
        node,
        "anchors, aliases and tags are not supported");
    if (node instanceof ScalarEvent scalar) {
      require(
          isName || isWhatIsWritten(scalar),
          node,
          "write %s as a decimal number without leading zeros, or in quotes"
              .formatted(scalar.getValue()));
    } else {
      require(!isName, node, "a field name must be a text, not a list or an object");
      require(
          open.size() < StandardFormat.MAX_DEPTH,
          node,
          "lists and objects can be nested at most " + StandardFormat.MAX_DEPTH + " deep");
    }
    if (!open.isEmpty()) {
      open.push(open.pop().after());
    }
    if (node instanceof CollectionStartEvent) {
      open.push(node instanceof MappingStartEvent ? Next.NAME : Next.ITEM);
    }
  }

  private static @Nullable String tag(NodeEvent node) {
    return switch (node) {
      case ScalarEvent scalar -> scalar.getTag();
      case CollectionStartEvent collection -> collection.getTag();
      default -> null;
    };
  }

  private static boolean isWhatIsWritten(ScalarEvent scalar) {
    String written = scalar.getValue();
    // The length is checked first: the recursion of the match is as deep as the text is long.
    return !scalar.isPlain()
        || written.length() > LONGEST_NUMBER
        || !LIKE_NUMBER.matcher(written).matches()
        || NUMBER.matcher(written).matches();
  }

  private static void require(boolean isRight, Event event, String rule) {
    if (!isRight) {
      throw refused("Line %d: %s".formatted(event.getStartMark().getLine() + 1, rule));
    }
  }

  private static ProblemException malformed(MarkedYAMLException wrong) {
    Mark mark = wrong.getProblemMark();
    String problem = wrong.getProblem() == null ? "it is malformed" : wrong.getProblem();
    return refused(
        mark == null
            ? "Not YAML: " + problem
            : "Not YAML, line %d, column %d: %s"
                .formatted(mark.getLine() + 1, mark.getColumn() + 1, problem));
  }

  private static ProblemException refused(String detail) {
    return new ProblemException(ProblemCode.BAD_REQUEST, detail);
  }
}
