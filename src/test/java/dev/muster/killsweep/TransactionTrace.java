package dev.muster.killsweep;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a transaction has done so far, as far as it takes to tell one from another: {@code intake
 * form/declare/V1}, {@code ring}, {@code claim post-card/checkout pin-card/search}, {@code settle
 * post-card/checkout}.
 */
final class TransactionTrace {

  private static final String INTAKE = "insert into delivery";
  private static final String CLAIM = "fence = fence + 1";
  private static final String SETTLE = "set state = ?";
  private static final String RING = "update \"reminder\"";

  private final List<String> deliveries = new ArrayList<>();
  private final List<Long> claimed = new ArrayList<>();
  private final List<Long> settled = new ArrayList<>();
  private boolean rung;

  static boolean isTelling(String sql) {
    var lower = lower(sql);
    return lower.contains(INTAKE)
        || lower.contains(CLAIM)
        || lower.contains(SETTLE)
        || lower.contains(RING);
  }

  void leave(String sql, Map<Integer, Object> parameters) {
    var lower = lower(sql);
    if (lower.contains(INTAKE)) {
      deliveries.add(String.valueOf(parameters.get(1)));
    } else if (lower.contains(CLAIM)) {
      claimed.addAll(sequences(lower, "sequence in (", parameters));
    } else if (lower.contains(SETTLE)) {
      settled.add(sequences(lower, "sequence = ?", parameters).get(0));
    } else {
      rung = true;
    }
  }

  void forget() {
    deliveries.clear();
    claimed.clear();
    settled.clear();
    rung = false;
  }

  Optional<String> label(Connection connection) throws SQLException {
    if (!deliveries.isEmpty()) {
      return Optional.of("intake " + String.join(" ", deliveries));
    }
    if (!claimed.isEmpty()) {
      return Optional.of("claim " + effects(claimed, connection));
    }
    if (!settled.isEmpty()) {
      return Optional.of("settle " + effects(settled, connection));
    }
    return rung ? Optional.of("ring") : Optional.empty();
  }

  /** All parameters from there to the end: those of a list of sequences, or one and its fence. */
  private static List<Long> sequences(String sql, String from, Map<Integer, Object> parameters) {
    var before = sql.substring(0, sql.indexOf(from)).chars().filter(c -> c == '?').count();
    return parameters.entrySet().stream()
        .filter(each -> each.getKey() > before)
        .map(each -> ((Number) each.getValue()).longValue())
        .toList();
  }

  private static String effects(List<Long> sequences, Connection connection) throws SQLException {
    var list = sequences.stream().map(String::valueOf).collect(Collectors.joining(", "));
    try (var statement = connection.createStatement();
        var found =
            statement.executeQuery(
                """
                select e.kind, i.title from effect e join incident i on i.number = e.incident
                where e.sequence in (%s) order by e.sequence
                """
                    .formatted(list))) {
      var effects = new ArrayList<String>();
      while (found.next()) {
        effects.add(found.getString(1) + "/" + lower(found.getString(2)));
      }
      return String.join(" ", effects);
    }
  }

  private static String lower(String words) {
    return words.toLowerCase(Locale.ROOT);
  }
}
