package io.cxrating.wire;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The columns of rows that are records, with the same fields as in JSON: nested names are joined by
 * {@code _}, lists of records are left out.
 */
public final class RecordColumns {
  private RecordColumns() {}

  /** All columns, in the order of the record's components. */
  public static <R extends Record> List<Column<R>> of(Class<R> type) {
    List<Column<R>> columns = new ArrayList<>();
    add(columns, "", type, row -> row);
    return columns;
  }

  private static <R> void add(
      List<Column<R>> columns, String prefix, Class<?> type, Function<R, Object> owner) {
    for (RecordComponent component : type.getRecordComponents()) {
      component.getAccessor().setAccessible(true);
      Function<R, Object> value = row -> read(component, owner.apply(row));
      if (component.getType().isRecord()) {
        boolean flat = component.getAccessor().isAnnotationPresent(JsonUnwrapped.class);
        String nested = flat ? prefix : prefix + component.getName() + "_";
        add(columns, nested, component.getType(), value);
      } else if (!holdsRecords(component)) {
        columns.add(new Column<>(prefix + component.getName(), value));
      }
    }
  }

  private static boolean holdsRecords(RecordComponent component) {
    return component.getGenericType() instanceof ParameterizedType list
        && list.getActualTypeArguments()[0] instanceof Class<?> element
        && element.isRecord();
  }

  private static @Nullable Object read(RecordComponent component, Object owner) {
    try {
      return owner == null ? null : component.getAccessor().invoke(owner);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
