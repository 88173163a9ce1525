package dev.muster.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.incident.Severity;
import dev.muster.testing.DatabaseContract;
import dev.muster.testing.TestDatabase;
import io.micronaut.context.ApplicationContextBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an operator gets who configures some of it. */
class CadenceSettingsTest extends DatabaseContract {

  CadenceSettingsTest() {
    super(TestDatabase.h2());
  }

  @Override
  protected void prepare(ApplicationContextBuilder builder) {
    builder.properties(Map.of("muster.cadence.sev2", "45m", "muster.cadence.sev4", "24h"));
  }

  @Test
  void the_worse_the_oftener_unless_configured_otherwise() {
    assertThat(bean(Cadence.class).every())
        .isEqualTo(
            Map.of(
                Severity.SEV1, Duration.ofMinutes(15),
                Severity.SEV2, Duration.ofMinutes(45),
                Severity.SEV3, Duration.ofHours(2),
                Severity.SEV4, Duration.ofHours(24)));
  }
}
