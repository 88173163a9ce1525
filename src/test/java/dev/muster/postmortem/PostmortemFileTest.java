package dev.muster.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.incident.Impact;
import dev.muster.incident.Incident;
import dev.muster.incident.IncidentKind;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Milestones;
import dev.muster.incident.Roles;
import dev.muster.incident.Severity;
import dev.muster.incident.Status;
import dev.muster.incident.StatusLabels;
import dev.muster.incident.Title;
import dev.muster.incident.Visibility;
import dev.muster.people.PersonId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostmortemFileTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Checkout is down            | INC-42-checkout-is-down.md",
        "../../etc/passwd            | INC-42-etc-passwd.md",
        "Größte Störung im Café!     | INC-42-gro-te-storung-im-cafe.md",
        "障害                         | INC-42.md",
        "---                         | INC-42.md",
        "a\";\\r\\nb: c              | INC-42-a-r-nb-c.md",
        "sixty letters are all that a name of a file takes xxxxxxxxx yy"
            + " | INC-42-sixty-letters-are-all-that-a-name-of-a-file-takes-xxxxxxxxx.md",
      })
  void the_name_is_safe_in_any_place(String title, String name) {
    assertThat(PostmortemFile.of(incident(title), "").name()).isEqualTo(name);
  }

  private static Incident incident(String title) {
    return new Incident(
        new IncidentNumber(42),
        new Title(title),
        "",
        Severity.SEV3,
        false,
        Status.INVESTIGATING,
        Visibility.OPEN,
        List.of(),
        Roles.NONE,
        new Milestones(null, null, Instant.EPOCH, null, null, null, null),
        Impact.UNKNOWN,
        new PersonId("U1"),
        IncidentKind.REAL,
        null,
        StatusLabels.USUAL);
  }
}
