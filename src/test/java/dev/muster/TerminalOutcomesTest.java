package dev.muster;

import static dev.muster.testing.Patience.until;
import static dev.muster.testing.Patience.untilTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.sandbox.PostedMessage;
import dev.muster.sandbox.SandboxPerson;
import dev.muster.sandbox.faults.Fault;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Slack will never take: seen by people, told once, in nobody's way, and tried again. */
class TerminalOutcomesTest {

  private static final String CHANNEL = "inc-1-checkout-is-down";

  private RunningMuster muster;
  private SandboxPerson maya;

  @BeforeEach
  void start(@TempDir Path data) {
    muster = RunningMuster.start(data, Map.of());
    maya = muster.person("maya");
  }

  @AfterEach
  void stop() {
    muster.close();
  }

  @Test
  void an_archived_channel_is_told_by_direct_message_and_goes_on_when_unarchived() {
    declared();
    maya.click(card(), "take-role/COMMANDER");
    untilTrue("in command", () -> card().blocks().toString().contains("<@" + maya.id() + ">"));
    maya.archive(CHANNEL);

    maya.type("#general", "/incident status 1");
    muster.sandbox().turnClock(Duration.ofMinutes(31));

    var told = told("archived");
    assertThat(status()).contains("Muster could not finish", "archived");

    maya.unarchive(CHANNEL);
    maya.click(told, "try-again");
    post(CHANNEL, message -> message.text().contains("next SEV2 update"));
    untilTrue("nothing is in the way", () -> !status().contains("could not finish"));
    assertThat(tellings("archived")).hasSize(1);
  }

  @Test
  void a_missing_scope_is_named_with_the_step_to_grant_it_and_blocks_nothing_else() {
    muster
        .sandbox()
        .faults()
        .always("pins.add", Fault.missingScope("pins:write", "commands,chat:write"));
    declared();

    var told = post(CHANNEL, message -> message.text().contains("could not finish something for"));
    assertThat(told.text())
        .contains("<@" + maya.id() + ">", "pins:write", "OAuth &amp; Permissions");
    post("incidents", message -> message.text().contains("INC-1"));

    muster.sandbox().faults().clear();
    maya.click(told, "try-again");
    untilTrue("the card is pinned", () -> card().pinned());
  }

  @Test
  void answers_that_nobody_can_read_end_nothing() {
    var faults = muster.sandbox().faults();
    faults.always("conversations.create", Fault.unreadable(Fault.Nonsense.HTML));
    declare();
    untilTrue("it was tried more often than a bug of ours is", () -> tries() > 6);
    faults.clear();
    faults.always("conversations.create", Fault.unreadable(Fault.Nonsense.UNKNOWN));
    var before = tries();
    untilTrue("an unknown shape is no end either", () -> tries() > before + 2);

    faults.clear();

    turning(
        "the card", () -> maya.messages(CHANNEL).stream().anyMatch(TerminalOutcomesTest::isCard));
    post(CHANNEL, message -> message.text().contains("<@" + maya.id() + "> has joined"));
    assertThat(status()).doesNotContain("could not finish");
    assertThat(tellings("could not finish")).isEmpty();
  }

  private int tries() {
    muster.sandbox().turnClock(Duration.ofSeconds(6));
    return muster.sandbox().calls().of("conversations.create").size();
  }

  private void turning(String what, Supplier<Boolean> look) {
    untilTrue(
        what,
        () -> {
          muster.sandbox().turnClock(Duration.ofSeconds(6));
          try {
            return look.get();
          } catch (RuntimeException outside) {
            return false;
          }
        });
  }

  private static boolean isCard(PostedMessage message) {
    return message.text().startsWith("INC-1");
  }

  @Test
  void somebody_who_cannot_be_invited_is_named_and_keeps_nobody_else_out() {
    declared();
    muster
        .sandbox()
        .faults()
        .always(
            "conversations.invite",
            each -> each.about(muster.person("lena").id()),
            Fault.refused("user_is_restricted"));

    maya.type(CHANNEL, "/incident role comms @lena");
    maya.type(CHANNEL, "/incident role ops @tom");

    var told = post(CHANNEL, message -> message.text().contains("could not be invited"));
    assertThat(told.text()).contains("Lena");
    untilTrue("Tom is in", () -> canRead(muster.person("tom")));
  }

  @Test
  void a_merge_invites_each_role_holder_whoever_of_them_is_there_already_or_cannot_come() {
    declared();
    maya.type(CHANNEL, "/incident role ops @tom");
    maya.type(CHANNEL, "/incident role comms @lena");
    maya.type(CHANNEL, "/incident role scribe @priya");
    untilTrue("they are in", () -> canRead(muster.person("priya")));
    maya.type("#general", "/incident declare sev2 Payments are down");
    maya.awaitView();
    assertThat(maya.submit().isAccepted()).isTrue();
    post(
        "inc-2-payments-are-down",
        message -> message.text().contains("<@" + maya.id() + "> has joined"));
    muster.sandbox().refuseInvitations(muster.person("lena"), "user_is_restricted");

    maya.type(CHANNEL, "/incident merge 2");

    var told =
        post("inc-2-payments-are-down", message -> message.text().contains("could not be invited"));
    assertThat(told.text()).contains("Lena", "guest").doesNotContain("Tom", "Priya");
    assertThat(members("inc-2-payments-are-down"))
        .contains("maya", "tom", "priya")
        .doesNotContain("lena");
  }

  private List<String> members(String channel) {
    return muster.sandbox().snapshot().channel("#" + channel).orElseThrow().members();
  }

  @Test
  void a_workspace_that_lets_no_app_open_channels_is_told_to_whoever_declared() {
    muster.sandbox().faults().always("conversations.create", Fault.refused("restricted_action"));
    declare();

    var told = told("Ask a workspace admin");
    assertThat(status()).contains("Ask a workspace admin");
    assertThat(page()).contains("Muster could not finish: ", "Ask a workspace admin");

    muster.sandbox().faults().clear();
    maya.click(told, "try-again");
    card();
    untilTrue("nothing is in the way", () -> !status().contains("could not finish"));
    assertThat(page()).doesNotContain("could not finish");
  }

  @Test
  void a_channel_that_somebody_else_created_is_not_taken_for_a_lost_one() {
    maya.found(CHANNEL);
    maya.invite("muster", CHANNEL);
    muster.sandbox().faults().next("conversations.create", Fault.serverError());
    declare();

    post(CHANNEL + "-2", each -> each.text().startsWith("INC-1"));
    assertThat(maya.messages(CHANNEL)).noneMatch(each -> each.text().startsWith("INC-1"));
  }

  @Test
  void a_revoked_token_keeps_everything_until_it_is_accepted_again() {
    muster.sandbox().faults().always("*", Fault.refused("token_revoked"));
    maya.type("#general", "/incident list");
    declareWithoutForm();
    untilTrue(
        "it was tried",
        () ->
            muster.sandbox().calls().of("conversations.create").stream()
                .anyMatch(call -> call.outcome().equals("token_revoked")));

    muster.sandbox().faults().clear();

    assertThat(card().text()).startsWith("INC-1");
    assertThat(tellings("token")).isEmpty();
  }

  /** A form cannot be opened without a token, but the one that is open can be sent. */
  private void declareWithoutForm() {
    muster.sandbox().faults().clear();
    maya.type("#general", "/incident declare sev2 Checkout is down");
    maya.awaitView();
    muster.sandbox().faults().always("*", Fault.refused("token_revoked"));
    assertThat(maya.submit().isAccepted()).isTrue();
  }

  private void declare() {
    maya.type("#general", "/incident declare sev2 Checkout is down");
    maya.awaitView();
    assertThat(maya.submit().isAccepted()).isTrue();
  }

  private void declared() {
    declare();
    card();
    post(CHANNEL, message -> message.text().contains("<@" + maya.id() + "> has joined"));
  }

  private String status() {
    return maya.type("#general", "/incident status 1").body();
  }

  private String page() {
    try (var http = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(muster.page("/incidents/1")).build();
      return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private PostedMessage card() {
    return post(CHANNEL, message -> message.text().startsWith("INC-1"));
  }

  private PostedMessage told(String words) {
    return until("told: " + words, () -> tellings(words).stream().findFirst());
  }

  private List<PostedMessage> tellings(String words) {
    return maya.directMessages().stream().filter(each -> each.text().contains(words)).toList();
  }

  private boolean canRead(SandboxPerson person) {
    try {
      return !person.messages(CHANNEL).isEmpty();
    } catch (RuntimeException outside) {
      return false;
    }
  }

  private PostedMessage post(String channel, Predicate<PostedMessage> wanted) {
    return until(
        "a message in " + channel,
        () -> {
          muster.skipWaits();
          try {
            return maya.messages(channel).stream().filter(wanted).findFirst();
          } catch (RuntimeException outside) {
            return Optional.empty();
          }
        });
  }
}
