package dev.muster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.sandbox.SandboxPerson;
import java.util.Map;

/** A private incident, called for at each of the doors there are. */
enum WayToDeclare {
  FORM {
    @Override
    void call(SandboxPerson caller, HttpProbe visitor, PrivacyMarkers canaries, String title) {
      caller.type("#general", "/incident declare sev1 " + title);
      caller.awaitView();
      caller.fill("summary/input", canaries.in("summary")).fill("visibility/input", "private");
      assertThat(caller.submit().isAccepted()).isTrue();
      caller.cancel();
    }
  },
  API {
    @Override
    void call(SandboxPerson caller, HttpProbe visitor, PrivacyMarkers canaries, String title) {
      var body =
          """
          {"title": "%s", "severity": "sev1", "summary": "%s", "services": ["%s"], "private": true}
          """
              .formatted(title, canaries.in("summary"), canaries.in("service"));
      assertThat(visitor.post("/api/v1/incidents", body)).startsWith("201");
    }
  },
  PAGE {
    @Override
    void call(SandboxPerson caller, HttpProbe visitor, PrivacyMarkers canaries, String title) {
      var fields =
          Map.of(
              "key",
              "the-declaration",
              "title",
              title,
              "severity",
              "SEV1",
              "summary",
              canaries.in("summary"),
              "services",
              canaries.in("service"),
              "private",
              "yes");
      assertThat(visitor.submit("/declare", fields)).startsWith("200");
    }
  };

  /**
   * @param visitor with the caller's token
   */
  abstract void call(
      SandboxPerson caller, HttpProbe visitor, PrivacyMarkers canaries, String title);
}
