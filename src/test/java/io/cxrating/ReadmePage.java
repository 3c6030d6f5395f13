package io.cxrating;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The shell blocks of the README, each with its output block. */
record ReadmePage(String text) {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");
  private static final Pattern SECRET = Pattern.compile("with the secret `([^`]+)`");

  /** A block of the page; {@code language} is empty for output. */
  private record Block(String language, String text) {
    /** Returns whether the block starts a build or the development mode. */
    boolean isBuild() {
      return isShell() && text.contains("./mvnw");
    }

    boolean isShell() {
      return language.equals("sh");
    }

    boolean isOutput() {
      return language.isEmpty();
    }
  }

  /** Commands with the output on the page, or null without output. */
  record Example(String commands, String output) {}

  static ReadmePage read(Path file) {
    try {
      return new ReadmePage(Files.readString(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Returns the pseudonym secret that produced the figures of the page. */
  String secret() {
    Matcher found = SECRET.matcher(text.replace('\n', ' '));
    if (!found.find()) {
      throw new AssertionError("The README does not name the secret of its figures");
    }
    return found.group(1);
  }

  /** Returns every shell block in order, without builds. */
  List<Example> examples() {
    List<Block> blocks = blocks();
    List<Example> examples = new ArrayList<>();
    for (int at = 0; at < blocks.size(); at++) {
      Block block = blocks.get(at);
      if (block.isShell() && !block.isBuild()) {
        boolean shown = at + 1 < blocks.size() && blocks.get(at + 1).isOutput();
        examples.add(new Example(block.text, shown ? blocks.get(at + 1).text : null));
      }
    }
    return examples;
  }

  /** Returns the log lines that follow the command of the first start. */
  List<String> firstStart() {
    List<Block> blocks = blocks();
    int build = 0;
    while (!blocks.get(build).isBuild()) {
      build++;
    }
    return blocks.get(build + 1).text.lines().toList();
  }

  private List<Block> blocks() {
    return BLOCK.matcher(text).results().map(ReadmePage::block).toList();
  }

  private static Block block(MatchResult found) {
    return new Block(found.group(1), found.group(2));
  }
}
