package io.cxrating;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Finds calls with several null literals, by their place in the source. */
final class NullLiterals extends TreeScanner<Void, Void> {
  private final SourcePositions positions;
  private final CompilationUnitTree unit;
  private final Map<String, Long> found;

  private NullLiterals(
      SourcePositions positions, CompilationUnitTree unit, Map<String, Long> found) {
    this.positions = positions;
    this.unit = unit;
    this.found = found;
  }

  /**
   * Returns the number of null literals of each call below the folder with more than {@code most}.
   */
  static Map<String, Long> above(long most, Path folder) throws IOException {
    Map<String, Long> found = new TreeMap<>();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null);
        Stream<Path> files = Files.walk(folder)) {
      List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).toList();
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(sources));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        new NullLiterals(positions, unit, found).scan(unit, null);
      }
    }
    found.values().removeIf(nulls -> nulls <= most);
    return found;
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
    count(call, call.getArguments());
    return super.visitMethodInvocation(call, nothing);
  }

  @Override
  public Void visitNewClass(NewClassTree call, Void nothing) {
    count(call, call.getArguments());
    return super.visitNewClass(call, nothing);
  }

  private void count(Tree call, List<? extends ExpressionTree> arguments) {
    long nulls =
        arguments.stream().filter(argument -> argument.getKind() == Tree.Kind.NULL_LITERAL).count();
    found.merge(place(call), nulls, Math::max);
  }

  private String place(Tree call) {
    long start = positions.getStartPosition(unit, call);
    return unit.getSourceFile().getName() + ":" + unit.getLineMap().getLineNumber(start);
  }
}
