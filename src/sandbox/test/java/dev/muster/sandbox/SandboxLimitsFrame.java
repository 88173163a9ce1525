package dev.muster.sandbox;

import static dev.muster.sandbox.BlockKitExamples.message;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One kind of limits of a message, each tried at its edge and one beyond. Whoever extends this says
 * which: {@code static Stream<Arguments> limits()}.
 */
abstract class SandboxLimitsFrame {

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("limits")
  void a_message_is_fine_at_the_limit_and_refused_one_beyond(
      String what, int limit, IntFunction<String> blocks, String pointer) {
    assertThat(message(blocks.apply(limit))).as(what).isEmpty();
    assertThat(message(blocks.apply(limit + 1)))
        .as(what)
        .anyMatch(problem -> problem.endsWith("[json-pointer:" + pointer + "]"));
  }
}
