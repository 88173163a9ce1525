package dev.muster.incident;

import static dev.muster.incident.Examples.ADA;
import static dev.muster.incident.Examples.GRACE;
import static dev.muster.incident.Examples.LINUS;
import static dev.muster.incident.Examples.NOON;
import static dev.muster.incident.Examples.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** INC-42, declared by Ada, commanded by Grace. */
class VisibilityPolicyTest {

  static Stream<Arguments> viewers() {
    return Stream.of(
        arguments("nobody in particular", new Viewer.Anyone(), false),
        arguments("who declared it", new Viewer.Known(ADA), true),
        arguments("who holds a role", new Viewer.Known(GRACE), true),
        arguments("a colleague", new Viewer.Known(LINUS), false),
        arguments("its channel", new Viewer.InChannel(new IncidentNumber(42)), true),
        arguments("another's channel", new Viewer.InChannel(new IncidentNumber(4)), false));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("viewers")
  void a_private_incident_is_for_those_who_were_called_in(
      String who, Viewer viewer, boolean permitted) {
    assertThat(VisibilityPolicy.permits(commandedByGrace(Visibility.PRIVATE), viewer))
        .isEqualTo(permitted);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("viewers")
  void an_open_incident_is_for_everybody(String who, Viewer viewer, boolean ignored) {
    assertThat(VisibilityPolicy.permits(commandedByGrace(Visibility.OPEN), viewer)).isTrue();
  }

  private static Incident commandedByGrace(Visibility visibility) {
    return Examples.declared(visibility)
        .assign(Role.COMMANDER, person(GRACE), ADA, NOON)
        .incident();
  }
}
