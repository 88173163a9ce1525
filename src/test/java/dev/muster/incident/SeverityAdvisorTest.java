package dev.muster.incident;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeverityAdvisorTest {

  @ParameterizedTest
  @CsvSource({
    "EVERYBODY, NONE, false, SEV1",
    "MANY, NONE, false, SEV2",
    "FEW, NONE, false, SEV2",
    "EVERYBODY, WORKAROUND, false, SEV2",
    "MANY, WORKAROUND, false, SEV2",
    "FEW, WORKAROUND, false, SEV3",
    "EVERYBODY, ALL, false, SEV4",
    "NOBODY, NONE, false, SEV4",
    "NOBODY, ALL, true, SEV1"
  })
  void the_answers_come_to_a_severity(
      SeverityAdvisor.Reach reach,
      SeverityAdvisor.Ability ability,
      boolean data,
      Severity severity) {
    assertThat(new SeverityAdvisor(reach, ability, data).severity()).isEqualTo(severity);
  }
}
