package dev.muster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.muster.testing.TestDatabase;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** A PgBouncer is not at hand: what it does to two connections that nobody uses is. */
class TransactionPoolingTest {

  @Test
  void a_server_gives_each_connection_a_process_of_its_own() throws SQLException {
    try (var database = TestDatabase.postgres()) {
      assertThat(TransactionPooling.isBetween(database::connect)).isFalse();
    }
  }

  @Test
  void a_pooler_that_lends_one_process_to_both_is_found_out() throws SQLException {
    try (var database = TestDatabase.postgres();
        var lent = database.connect()) {
      assertThat(TransactionPooling.isBetween(() -> lending(lent))).isTrue();
    }
  }

  @Test
  void so_is_one_where_another_ones_statement_is_found() throws SQLException {
    var connection = mock(Connection.class);
    when(connection.createStatement())
        .thenThrow(new SQLException("prepared statement \"S_1\" already exists", "42P05"));

    assertThat(TransactionPooling.isBetween(() -> connection)).isTrue();
  }

  /** Closing it gives the connection back. */
  private static Connection lending(Connection lent) {
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) ->
                method.getName().equals("close") ? null : method.invoke(lent, arguments));
  }
}
