package dev.muster.incident;

import static dev.muster.incident.Examples.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class DeclarationTest {

  @Test
  void a_service_is_named_once_and_an_empty_name_is_none() {
    assertThat(touching(List.of("checkout", " payments\n", "checkout", " ", "")).services())
        .containsExactly("checkout", "payments");
  }

  @Test
  void a_service_nobody_could_have_configured_is_refused() {
    assertThat(touching(List.of("x".repeat(120))).services()).hasSize(1);
    assertThatThrownBy(() -> touching(List.of("x".repeat(121))))
        .isInstanceOf(Refused.class)
        .hasMessage("Keep the name of a service to 120 characters (one has 121).");
  }

  @Test
  void a_summary_may_be_empty_but_must_fit() {
    assertThat(summarised(" ").summary()).isEmpty();
    assertThatThrownBy(() -> summarised("x".repeat(3001)))
        .isInstanceOf(Refused.class)
        .hasMessage("The summary has 3,001 characters; keep it to 3,000.");
  }

  private static Declaration touching(List<String> services) {
    return new Declaration(
        "key", new Title("Down"), Severity.SEV1, services, Visibility.OPEN, "", ADA);
  }

  private static Declaration summarised(String summary) {
    return new Declaration(
        "key", new Title("Down"), Severity.SEV1, List.of(), Visibility.OPEN, summary, ADA);
  }
}
