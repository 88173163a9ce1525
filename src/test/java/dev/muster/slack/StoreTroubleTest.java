package dev.muster.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoreTroubleTest {

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"08006", "57P01", "53300", "40001", "55P03", "HYT00", "90098"})
  void a_database_that_cannot_be_asked_is_trouble(String state) {
    var problem = new IllegalStateException(new RuntimeException(new SQLException("x", state)));

    assertThat(StoreTrouble.isBehind(problem)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"23505", "22001", "42703", "21000"})
  void a_question_that_was_wrong_is_a_bug(String state) {
    assertThat(StoreTrouble.isBehind(new IllegalStateException(new SQLException("x", state))))
        .isFalse();
  }

  @Test
  void so_is_what_has_nothing_to_do_with_the_database() {
    assertThat(StoreTrouble.isBehind(new IllegalStateException())).isFalse();
  }
}
