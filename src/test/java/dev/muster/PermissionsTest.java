package dev.muster;

import static dev.muster.testing.Patience.until;
import static dev.muster.testing.Patience.untilTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.permission.GroupMembers;
import dev.muster.sandbox.Sandbox;
import dev.muster.sandbox.SandboxPerson;
import dev.muster.sandbox.SandboxSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left to some people: whoever else tries hears why, in private, and what to do. */
class PermissionsTest {

  private static final String TOKEN = "mayas-token-0123456789abcdef0123456789";

  private RunningScenario scenario;
  private SandboxPerson maya;
  private SandboxPerson tom;
  private SandboxPerson lena;
  private String platform = "";

  @BeforeEach
  void start(@TempDir Path data) throws IOException {
    var manifest = SandboxSettings.of(Files.readString(Path.of("manifest.yaml")));
    var mayasId = "";
    try (var before = Sandbox.start(manifest)) {
      mayasId = before.person("maya").id();
      platform = before.usergroup("platform");
    }
    var permissions =
        """
        muster:
          services:
            payroll:
              private: true
          permissions:
            declare:
              people: [%1$s]
              label: the on-call leads
            severity:
              groups: %2$s
            resolve:
              groups: [%2$s]
            cancel:
              groups: [%2$s]
        """
            .formatted(mayasId, platform);
    scenario =
        RunningScenario.configured(
            data, permissions, Map.of("MUSTER_API_TOKENS", mayasId + ":" + TOKEN));
    maya = scenario.person("maya");
    tom = scenario.person("tom");
    lena = scenario.person("lena");
    untilTrue("it is read", () -> scenario.muster().bean(GroupMembers.class).knows(platform));
  }

  @AfterEach
  void stop() {
    scenario.close();
  }

  @Test
  void who_may_not_is_told_in_private_and_who_may_goes_on() {
    var channel = scenario.declare(maya, "sev3 Checkout is slow");
    tom.join(channel);
    lena.join(channel);
    tom.type(channel, "/incident role ops");

    lena.type(channel, "/incident severity sev1");

    assertThat(told(lena, channel, "may change the severity"))
        .contains("Only tom and others")
        .contains("Ask one of them; nobody is in command.")
        .doesNotContain("<!subteam");
    tom.type(channel, "/incident severity sev2");
    scenario.awaitSaid(channel, "SEV3 to SEV2");
    lena.type(channel, "/incident role commander");
    lena.type(channel, "/incident severity sev1");
    scenario.awaitSaid(channel, "SEV2 to SEV1");

    maya.type(channel, "/incident cancel It was nothing");
    assertThat(told(maya, channel, "may cancel")).contains(", who commands it, or one of them.");
    assertThat(new HttpProbe(scenario.muster(), TOKEN).get("/api/v1/audit-log"))
        .contains("\"subject\":\"severity\"", "\"subject\":\"cancel\"", "\"process-started\"")
        .contains("\"kind\":\"severity-changed\"", "\"by\":\"" + lena.id() + "\"");
  }

  @Test
  void who_joins_the_group_may_at_once() {
    var channel = scenario.declare(maya, "sev3 Checkout is slow");
    tom.join(channel);
    tom.type(channel, "/incident role commander");
    lena.join(channel);
    lena.type(channel, "/incident severity sev1");
    told(lena, channel, "may change the severity");

    new RawDelivery(scenario.muster())
        .signed(RawDelivery.JSON, Payloads.groupChange("Ev100", platform, lena.id()));

    lena.type(channel, "/incident severity sev2");
    scenario.awaitSaid(channel, "SEV3 to SEV2");
  }

  @Test
  void a_form_keeps_what_was_typed() {
    var channel = scenario.declare(maya, "sev3 Checkout is slow");
    lena.join(channel);
    lena.type(channel, "/incident resolve");
    assertThat(told(lena, channel, "may resolve it (INC-1)")).contains("Ask one of them");
    assertThat(lena.view()).as("nobody fills in what will be refused").isEmpty();
    lena.type(channel, "/incident role commander");
    lena.type(channel, "/incident resolve");
    lena.awaitView();
    lena.fill("explanation/input", "We rolled back.");
    tom.join(channel);
    tom.type(channel, "/incident role commander");
    scenario.takeOver(tom, channel);

    var refused = lena.submit();

    assertThat(refused.isAccepted()).isFalse();
    assertThat(refused.errors().values())
        .singleElement()
        .asString()
        .contains("may resolve it (INC-1)");
    assertThat(lena.view()).isPresent();
    lena.type(channel, "/incident role commander");
    scenario.takeOver(lena, channel);
    assertThat(lena.submit().isAccepted()).isTrue();
    scenario.awaitSaid(channel, "We rolled back.");
  }

  @Test
  void who_may_not_declare_can_let_others_look_first() {
    lena.type("#general", "/incident declare sev2 Checkout is down");
    lena.awaitView();
    var refused = lena.submit();

    assertThat(refused.errors().values())
        .containsExactly(
            "Only the on-call leads may declare an incident. Ask one of them, or let them look"
                + " first: /incident declare triage.");
    lena.fill("purpose/declare-occasion", "TRIAGE");
    assertThat(lena.submit().isAccepted()).isTrue();
    var channel = until("a channel", () -> scenario.channelNamed("checkout-is-down"));
    tom.join(channel);
    tom.type(channel, "/incident accept");
    assertThat(told(tom, channel, "may declare an incident")).contains("the on-call leads");
    maya.join(channel);
    maya.type(channel, "/incident accept");
    scenario.awaitSaid(channel, "accepted");
  }

  @Test
  void what_touches_a_private_service_is_private_unless_somebody_says_otherwise() {
    var visitor = new HttpProbe(scenario.muster(), TOKEN);
    maya.type("#general", "/incident declare sev3 Salaries are late");
    assertThat(maya.awaitView().json().toString()).contains("Private as a rule: payroll");
    maya.fill("services/input", "payroll").submit();
    maya.cancel();
    maya.type("#general", "/incident declare sev3 Payslips look odd");
    maya.awaitView();
    maya.fill("services/input", "payroll").fill("visibility/input", "open").submit();
    maya.cancel();

    assertThat(visitor.get("/api/v1/incidents/1")).contains("\"private\":true");
    assertThat(visitor.get("/api/v1/incidents/2")).contains("\"private\":false");
    var declared = "{\"title\": \"Odd\", \"severity\": \"sev3\", \"services\": [\"payroll\"]%s}";
    assertThat(visitor.post("/api/v1/incidents", declared.formatted("")))
        .contains("\"private\":true");
    assertThat(visitor.post("/api/v1/incidents", declared.formatted(", \"private\": false")))
        .contains("\"private\":false");
    assertThatHowTheNameIsWrittenDoesNotMatter(visitor);
  }

  private static void assertThatHowTheNameIsWrittenDoesNotMatter(HttpProbe visitor) {
    var open = visitor.post("/api/v1/incidents", "{\"title\": \"Search is slow\"}");
    assertThat(open).contains("\"number\":5,", "\"private\":false");
    for (var written : List.of("Payroll", "payroll ", "payroll\u200b", "ｐａｙｒｏｌｌ")) {
      var services = "\"services\": [\"%s\"]".formatted(written);
      assertThat(visitor.post("/api/v1/incidents", "{\"title\": \"Odd\", %s}".formatted(services)))
          .as("declared by the API: " + written)
          .contains("\"private\":true", "\"services\":[\"payroll\"]");
      assertThat(visitor.post("/api/v1/incidents/5/services", "{%s}".formatted(services)))
          .as("edited by the API: " + written)
          .startsWith("409")
          .contains("payroll is private as a rule, and everybody can see INC-5");
      var declared = visitor.submit("/declare", Map.of("title", "Odd", "services", written));
      assertThat(visitor.get("/api/v1/incidents/" + declaredOnThePage(declared)))
          .as("declared on the page: " + written)
          .contains("\"private\":true", "\"services\":[\"payroll\"]");
      assertThat(visitor.submit("/incidents/5", Map.of("deed", "services", "services", written)))
          .as("edited on the page: " + written)
          .startsWith("422")
          .contains("payroll is private as a rule, and everybody can see INC-5");
    }
    var ticked = visitor.submit("/declare", Map.of("title", "Odd", "private", ""));
    assertThat(visitor.get("/api/v1/incidents/" + declaredOnThePage(ticked)))
        .as("a box that is ticked, whatever it says")
        .contains("\"private\":true");
  }

  private static String declaredOnThePage(String answer) {
    var found = Pattern.compile("INC-([0-9]+)").matcher(answer);
    assertThat(found.find()).as(answer).isTrue();
    return found.group(1);
  }

  @Test
  void a_script_hears_it_too() {
    scenario.declare(maya, "sev3 Checkout is slow");
    lena.join(scenario.channelNamed("checkout-is-slow").orElseThrow());
    lena.type(scenario.channelNamed("checkout-is-slow").orElseThrow(), "/incident role commander");
    var visitor = new HttpProbe(scenario.muster(), TOKEN);

    assertThat(visitor.post("/api/v1/incidents/1/cancel", "{\"reason\": \"Nothing\"}"))
        .startsWith("403")
        .contains("may cancel, decline or merge it (INC-1)");
  }

  private String told(SandboxPerson person, String channel, String words) {
    return until(
            words,
            () ->
                person.ephemerals(channel).stream()
                    .filter(each -> each.everythingWritten().contains(words))
                    .findFirst())
        .everythingWritten();
  }
}
