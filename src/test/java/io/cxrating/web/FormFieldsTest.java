package io.cxrating.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.cxrating.Packages;
import io.cxrating.wire.Parameters;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each field of a form is a parameter that a page declares. */
class FormFieldsTest {
  private static final Path TEMPLATES = Path.of("src/main/resources/templates/web");
  private static final Pattern FIELD = Pattern.compile("<(?:input|select)[^>]* name=\"([^\"{]+)\"");

  /** Fields of posted forms; the draft's text area is no input. */
  private static final Set<String> POSTED = Set.of("key", "to");

  @Test
  void everyFieldIsDeclared() throws IOException {
    Set<String> fields = new TreeSet<>(fields());
    assertThat(fields).contains("standard", "until", "find");
    fields.removeAll(POSTED);
    assertThat(declared()).containsAll(fields);
  }

  @Test
  void everyPageWithParametersDeclaresThem() {
    assertThat(declared()).contains("sort", "leaves", "target", "instrument", "result", "losses");
  }

  private static List<String> fields() throws IOException {
    try (Stream<Path> templates = Files.walk(TEMPLATES)) {
      return templates
          .filter(Files::isRegularFile)
          .map(FormFieldsTest::read)
          .flatMap(text -> FIELD.matcher(text).results().map((MatchResult field) -> field.group(1)))
          .toList();
    }
  }

  private static String read(Path template) {
    try {
      return Files.readString(template);
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  private static Set<String> declared() {
    Set<String> names = new TreeSet<>();
    Packages.classes().stream()
        .filter(type -> type.getPackageName().startsWith("io.cxrating.web."))
        .flatMap(type -> type.getFields().stream())
        .filter(field -> field.getRawType().isEquivalentTo(Parameters.class))
        .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
        .forEach(field -> names.addAll(value(field).names()));
    return names;
  }

  private static Parameters value(JavaField declared) {
    try {
      Field field = declared.reflect();
      field.setAccessible(true);
      return (Parameters) field.get(null);
    } catch (IllegalAccessException inaccessible) {
      throw new AssertionError(inaccessible);
    }
  }
}
