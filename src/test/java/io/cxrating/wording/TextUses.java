package io.cxrating.wording;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The text keys in the sources of one package: every call of {@code say} and every string. */
final class TextUses extends TreeScanner<Void, Void> {
  /** Packages that use texts of a section with another name. */
  private static final Map<String, List<String>> PACKAGES =
      Map.of("page", List.of("web"), "rating", List.of("rating", "whatif"));

  /** Strings that may be a key, or the beginning of one. */
  final Set<String> strings = new HashSet<>();

  final List<TextUse> uses = new ArrayList<>();

  /**
   * One call of {@code say}.
   *
   * @param key the key, or the beginning of a key that is completed later
   * @param gaps the number of arguments, or -1 if unknown
   */
  record TextUse(String key, boolean whole, int gaps) {}

  static TextUses of(String section) {
    TextUses keys = new TextUses();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  null,
                  null,
                  null,
                  manager.getJavaFileObjectsFromPaths(files(section)));
      for (CompilationUnitTree unit : task.parse()) {
        keys.scan(unit.getTypeDecls(), null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return keys;
  }

  private static List<Path> files(String section) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String packageName : PACKAGES.getOrDefault(section, List.of(section))) {
      try (Stream<Path> below = Files.walk(Path.of("src/main/java/io/cxrating", packageName))) {
        below.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
      }
    }
    return files;
  }

  @Override
  public Void visitLiteral(LiteralTree literal, Void nothing) {
    if (literal.getValue() instanceof String text) {
      strings.add(text);
    }
    return null;
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
    List<? extends ExpressionTree> arguments = call.getArguments();
    if (name(call.getMethodSelect()).equals("say") && !arguments.isEmpty()) {
      // A single variable may be an array of all arguments.
      boolean hidden = arguments.size() == 2 && arguments.get(1) instanceof IdentifierTree;
      key(arguments.getFirst(), hidden ? -1 : arguments.size() - 1);
    }
    return super.visitMethodInvocation(call, nothing);
  }

  private static String name(Tree called) {
    return called instanceof MemberSelectTree member
        ? member.getIdentifier().toString()
        : called.toString();
  }

  private void key(ExpressionTree key, int gaps) {
    switch (key) {
      case LiteralTree literal -> uses.add(new TextUse((String) literal.getValue(), true, gaps));
      case ParenthesizedTree inner -> key(inner.getExpression(), gaps);
      case ConditionalExpressionTree choice -> {
        key(choice.getTrueExpression(), gaps);
        key(choice.getFalseExpression(), gaps);
      }
      case BinaryTree sum when sum.getLeftOperand() instanceof LiteralTree beginning ->
          uses.add(new TextUse((String) beginning.getValue(), false, gaps));
      default -> {
        // The key comes from a variable or a switch and is one of the strings.
      }
    }
  }
}
