package dev.muster.incident;

import static dev.muster.incident.Examples.ADA;
import static dev.muster.incident.Examples.GRACE;
import static dev.muster.incident.Examples.LINUS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class RolesTest {

  private static final Roles HELD = Roles.NONE.with(Role.COMMANDER, ADA);

  @Test
  void a_role_that_nobody_holds_is_taken_from_nobody() {
    assertThat(HELD.unseenHolder(Role.SCRIBE, Optional.empty(), GRACE)).isEmpty();
    assertThat(HELD.unseenHolder(Role.SCRIBE, Optional.of(LINUS), GRACE)).isEmpty();
  }

  @Test
  void its_holder_is_named_to_whoever_has_not_seen_them_hold_it() {
    assertThat(HELD.unseenHolder(Role.COMMANDER, Optional.empty(), GRACE)).contains(ADA);
    assertThat(HELD.unseenHolder(Role.COMMANDER, Optional.of(LINUS), GRACE)).contains(ADA);
    assertThat(HELD.unseenHolder(Role.COMMANDER, Optional.of(ADA), GRACE)).isEmpty();
  }

  @Test
  void who_gives_away_their_own_role_knows_who_holds_it() {
    assertThat(HELD.unseenHolder(Role.COMMANDER, Optional.empty(), ADA)).isEmpty();
  }
}
