package io.cxrating.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which methods a path offers: what a 405 has to say in its Allow header. */
@ApplicationScoped
class OfferedMethods {
  private final List<Offer> offers = new ArrayList<>();

  private record Offer(String template, Pattern path, String method) {}

  OfferedMethods(BeanManager beans) {
    beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
        .map(bean -> bean.getBeanClass())
        .filter(type -> type.isAnnotationPresent(Path.class))
        .distinct()
        .forEach(this::read);
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

  private void read(Class<?> resource) {
    String base = resource.getAnnotation(Path.class).value();
    for (Method method : resource.getDeclaredMethods()) {
      Path below = method.getAnnotation(Path.class);
      for (Annotation annotation : method.getAnnotations()) {
        HttpMethod http = annotation.annotationType().getAnnotation(HttpMethod.class);
        if (http != null) {
          String path = trim(base) + (below == null ? "" : "/" + trim(below.value()));
          offers.add(new Offer("/" + trim(path), pattern(trim(path)), http.value()));
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
