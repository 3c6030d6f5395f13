package io.cxrating.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The methods and media types that a path offers. */
@ApplicationScoped
public class OfferedMethods {
  private final List<Offer> offers = new ArrayList<>();

  private record Offer(String template, Pattern path, String method, Produces produces) {}

  OfferedMethods(BeanManager beans) {
    beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
        .map(bean -> bean.getBeanClass())
        .filter(type -> type.isAnnotationPresent(Path.class))
        .distinct()
        .forEach(resource -> read(resource, resource));
  }

  Set<String> at(String path) {
    Set<String> methods = new TreeSet<>();
    offers.stream()
        .filter(offer -> offer.path.matcher(trim(path)).matches())
        .forEach(offer -> methods.add(offer.method));
    if (methods.contains(HttpMethod.GET)) {
      methods.add(HttpMethod.HEAD);
    }
    methods.add(HttpMethod.OPTIONS);
    return methods;
  }

  /** Whether a resource has exactly this path, its variables in braces. */
  boolean isTemplate(String path) {
    return offers.stream().anyMatch(offer -> offer.template.equals(path));
  }

  /** The media types that a method responds with. */
  public Set<String> mediaTypes(String method, String path) {
    String asked = method.equals(HttpMethod.HEAD) ? HttpMethod.GET : method;
    List<Offer> found =
        offers.stream()
            .filter(offer -> offer.method.equals(asked) && offer.produces != null)
            .filter(offer -> offer.path.matcher(trim(path)).matches())
            .toList();
    // A path without variables takes precedence over one with variables.
    boolean isLiteral = found.stream().anyMatch(offer -> offer.template.equals(path));
    return found.stream()
        .filter(offer -> !isLiteral || offer.template.equals(path))
        .flatMap(offer -> Stream.of(offer.produces.value()))
        .flatMap(types -> Stream.of(types.split(",")))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Reads the methods that a resource declares in {@code type} or inherits. */
  private void read(Class<?> resource, Class<?> type) {
    if (type.getSuperclass() != null) {
      read(resource, type.getSuperclass());
    }
    String base = resource.getAnnotation(Path.class).value();
    for (Method method : type.getDeclaredMethods()) {
      Path below = method.getAnnotation(Path.class);
      for (Annotation annotation : method.getAnnotations()) {
        HttpMethod http = annotation.annotationType().getAnnotation(HttpMethod.class);
        if (http != null) {
          String path = trim(base) + (below == null ? "" : "/" + trim(below.value()));
          Produces own = method.getAnnotation(Produces.class);
          offers.add(
              new Offer(
                  "/" + trim(path),
                  pattern(trim(path)),
                  http.value(),
                  own == null ? resource.getAnnotation(Produces.class) : own));
        }
      }
    }
  }

  private static Pattern pattern(String template) {
    return Pattern.compile(template.replaceAll("\\{[^}]*}", "[^/]+"));
  }

  private static String trim(String path) {
    return path.replaceAll("^/+|/+$", "");
  }
}
