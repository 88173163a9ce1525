package dev.muster.actionitem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.incident.Refused;
import org.junit.jupiter.api.Test;

class ProposalTest {

  @Test
  void a_thousand_characters_fit_and_one_more_is_refused() {
    assertThat(Proposal.of("x".repeat(1000), null, null).text()).hasSize(1000);
    assertThatThrownBy(() -> Proposal.of("x".repeat(1001), null, null))
        .isInstanceOf(Refused.class)
        .hasMessage("The action item has 1,001 characters; keep it to 1,000.");
  }

  @Test
  void nothing_to_do_is_refused_with_the_next_step() {
    assertThatThrownBy(() -> Proposal.of(" \n\u200B ", null, null))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("/incident action <what>");
  }

  @Test
  void an_item_is_one_line() {
    assertThat(Proposal.of(" Alert\non\u202E lag ", null, null).text()).isEqualTo("Alert on lag");
  }
}
