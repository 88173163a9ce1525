package dev.muster.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseErrorsTest {

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"08006", "57P01", "53300", "40001", "55P03", "HYT00", "90098"})
  void a_database_that_cannot_be_asked_is_trouble(String state) {
    var problem = new IllegalStateException(new RuntimeException(new SQLException("x", state)));

    assertThat(DatabaseErrors.isBehind(problem)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"23505", "22001", "42703", "21000"})
  void a_question_that_was_wrong_is_a_bug(String state) {
    assertThat(DatabaseErrors.isBehind(new IllegalStateException(new SQLException("x", state))))
        .isFalse();
  }

  @Test
  void so_is_what_has_nothing_to_do_with_the_database() {
    assertThat(DatabaseErrors.isBehind(new IllegalStateException())).isFalse();
  }

  @Test
  void a_full_disk_is_told_by_its_state_or_by_what_the_operating_system_says() {
    var h2 =
        new SQLException("IO Exception: null", "90028", new IOException("No space left on device"));

    assertThat(DatabaseErrors.isDiskFull(new SQLException("could not extend file", "53100")))
        .isTrue();
    assertThat(DatabaseErrors.isDiskFull(new IllegalStateException(h2))).isTrue();
    assertThat(DatabaseErrors.isDiskFull(new SQLException("too many connections", "53300")))
        .isFalse();
    assertThat(DatabaseErrors.isDiskFull(new IOException("No space left on device")))
        .as("not the database's")
        .isFalse();
  }

  @Test
  void a_server_that_takes_nothing_is_told_by_its_state() {
    assertThat(DatabaseErrors.isReadOnly(new IllegalStateException(new SQLException("x", "25006"))))
        .isTrue();
    assertThat(DatabaseErrors.isReadOnly(new SQLException("x", "08006"))).isFalse();
  }
}
