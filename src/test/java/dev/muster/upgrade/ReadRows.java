package dev.muster.upgrade;

import io.micronaut.context.ApplicationContext;
import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.beans.BeanIntrospector;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.jdbc.operations.JdbcRepositoryOperations;
import io.micronaut.data.model.Association;
import io.micronaut.data.model.PersistentEntityUtils;
import io.micronaut.data.model.runtime.RuntimeEntityRegistry;
import io.micronaut.data.model.runtime.RuntimePersistentEntity;
import io.micronaut.data.model.runtime.RuntimePersistentProperty;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads every row of every mapped table, and compares what comes out with the columns. */
final class ReadRows {

  private final JdbcRepositoryOperations operations;
  private final RuntimeEntityRegistry entities;
  private final TransactionOperations<Connection> transactions;

  /** Of each table, the columns that hold something somewhere. */
  private final Map<String, TreeSet<String>> filled = new TreeMap<>();

  private final Map<String, TreeSet<String>> read = new TreeMap<>();
  private final List<String> problems = new ArrayList<>();

  /** Of each column of constants: the constant that each text is read as. */
  private final Map<String, Map<String, Object>> constants = new TreeMap<>();

  private record Column(List<Association> within, RuntimePersistentProperty<Object> property) {

    @Nullable Object of(Object row) {
      var owner = row;
      for (var each : within) {
        owner = ((RuntimePersistentProperty<Object>) each).getProperty().get(owner);
      }
      return property.getProperty().get(owner);
    }
  }

  @SuppressWarnings("unchecked")
  ReadRows(ApplicationContext context) {
    operations = context.getBean(JdbcRepositoryOperations.class);
    entities = context.getBean(RuntimeEntityRegistry.class);
    transactions = context.getBean(TransactionOperations.class);
  }

  /** What is not read, or not as it is stored. */
  List<String> problems() {
    for (var each : BeanIntrospector.SHARED.findIntrospections(MappedEntity.class)) {
      if (each.getBeanType().getName().startsWith("dev.muster.")) {
        transactions.executeRead(status -> {
          compare(each);
          return null;
        });
      }
    }
    filled.forEach((table, columns) -> {
      var missed = new TreeSet<>(columns);
      missed.removeAll(read.getOrDefault(table, new TreeSet<>()));
      missed.forEach(column -> problems.add("%s.%s is not read".formatted(table, column)));
    });
    constants.forEach((column, texts) -> {
      if (new TreeSet<>(texts.values().stream().map(Object::toString).toList()).size()
          < texts.size()) {
        problems.add("%s reads several as one: %s".formatted(column, texts));
      }
    });
    return problems;
  }

  private void compare(BeanIntrospection<?> type) {
    @SuppressWarnings("unchecked")
    var entity = (RuntimePersistentEntity<Object>) entities.getEntity(type.getBeanType());
    var columns = columns(entity);
    var table = entity.getPersistedName();
    var stored = new ArrayList<Map<String, @Nullable String>>();
    var rows = new ArrayList<Object>();
    var query = "select * from " + table + " order by 1, 2";
    operations.prepareStatement(
        query,
        statement -> {
          try (var found = statement.executeQuery()) {
            while (found.next()) {
              stored.add(StoredRows.row(found));
            }
          }
          return null;
        });
    stored.forEach(row ->
        row.forEach((name, text) -> {
          if (text != null) {
            filled.computeIfAbsent(table, none -> new TreeSet<>()).add(name);
          }
        }));
    if (stored.isEmpty() || !stored.getFirst().keySet().containsAll(columns.keySet())) {
      // Sums up rows, or maps none: then the table's own columns are missed.
      return;
    }
    operations.prepareStatement(
        query,
        statement -> {
          operations.entityStream(statement.executeQuery(), type.getBeanType()).forEach(rows::add);
          return null;
        });
    for (var i = 0; i < stored.size(); i++) {
      compare(table, stored.get(i), rows.get(i), columns);
    }
    read.computeIfAbsent(table, none -> new TreeSet<>()).addAll(columns.keySet());
  }

  private void compare(
      String table, Map<String, @Nullable String> stored, Object row, Map<String, Column> columns) {
    stored.forEach((name, text) -> {
      if (text == null) {
        return;
      }
      var column = columns.get(name);
      if (column == null) {
        return;
      }
      var value = column.of(row);
      var place = table + "." + name;
      if (value == null) {
        problems.add("%s reads null, not %s".formatted(place, text));
      } else if (value instanceof Enum<?> constant) {
        var before = constants.computeIfAbsent(place, none -> new HashMap<>()).put(text, constant);
        if (before != null && before != constant) {
          problems.add("%s reads %s in two ways".formatted(place, text));
        }
      } else if (isPlain(value) && !value.toString().equalsIgnoreCase(text)) {
        var asBoolean = value instanceof Boolean && text.equals(value.equals(true) ? "t" : "f");
        if (!asBoolean) {
          problems.add("%s reads %s, not %s".formatted(place, value, text));
        }
      }
    });
  }

  private static boolean isPlain(Object value) {
    return value instanceof CharSequence
        || value instanceof Number
        || value instanceof Boolean
        || value instanceof Instant;
  }

  private static Map<String, Column> columns(RuntimePersistentEntity<Object> entity) {
    var columns = new LinkedHashMap<String, Column>();
    PersistentEntityUtils.traversePersistentProperties(
        entity,
        (within, property) -> {
          var name = entity.getNamingStrategy().mappedName(within, property);
          @SuppressWarnings("unchecked")
          var runtime = (RuntimePersistentProperty<Object>) property;
          columns.put(name, new Column(List.copyOf(within), runtime));
        });
    return columns;
  }
}
