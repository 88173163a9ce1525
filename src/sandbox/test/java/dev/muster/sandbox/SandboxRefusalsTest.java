package dev.muster.sandbox;

import static com.slack.api.model.block.Blocks.divider;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.conversations.ConversationsCreateResponse;
import com.slack.api.model.view.View;
import dev.muster.sandbox.app.Delivery;
import dev.muster.sandbox.workspace.SlackError;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where Slack says no, and in which words. */
class SandboxRefusalsTest {

  private Sandbox sandbox;
  private MethodsClient slack;
  private SandboxPerson maya;
  private String picnic;

  @BeforeEach
  void open() throws Exception {
    sandbox = Sandbox.start(SandboxSettings.of(Manifests.claimed()));
    slack = ErrandApp.client(sandbox);
    maya = sandbox.person("maya");
    picnic = slack.conversationsCreate(r -> r.name("picnic")).getChannel().getId();
    slack.conversationsInvite(r -> r.channel(picnic).users(List.of(maya.id())));
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  @ParameterizedTest
  @CsvSource({
    "'', invalid_name_required",
    "Loud, invalid_name_specials",
    "two words, invalid_name_specials",
    "---, invalid_name_punctuation",
    "picnic, name_taken"
  })
  void a_channel_is_called_by_the_rules(String name, String error) throws Exception {
    assertThat(create(name).getError()).isEqualTo(error);
  }

  @Test
  void a_channels_name_has_eighty_letters_at_most() throws Exception {
    assertThat(create("x".repeat(80)).isOk()).isTrue();
    assertThat(create("x".repeat(81)).getError()).isEqualTo("invalid_name_maxlength");
  }

  @Test
  void a_topic_has_two_hundred_and_fifty() throws Exception {
    assertThat(slack.conversationsSetTopic(r -> r.channel(picnic).topic("x".repeat(250))).isOk())
        .isTrue();
    assertThat(
            slack.conversationsSetTopic(r -> r.channel(picnic).topic("x".repeat(251))).getError())
        .isEqualTo("too_long");
  }

  @Test
  void an_app_without_the_scope_is_told_which_one() throws Exception {
    String poor = Manifests.errandWithout("pins:write");
    try (Sandbox strict = Sandbox.start(SandboxSettings.of(poor))) {
      MethodsClient app = ErrandApp.client(strict);
      String id = app.conversationsCreate(r -> r.name("picnic")).getChannel().getId();
      String ts = app.chatPostMessage(r -> r.channel(id).text("x")).getTs();
      var refused = app.pinsAdd(r -> r.channel(id).timestamp(ts));
      assertThat(refused.getError()).isEqualTo("missing_scope");
      assertThat(refused.getNeeded()).isEqualTo("pins:write");
      assertThat(refused.getProvided()).contains("chat:write").doesNotContain("pins:write");
    }
  }

  @Test
  void an_app_may_be_allowed_to_speak_anywhere() throws Exception {
    String bold = Manifests.errandWithScope("chat:write.public");
    try (Sandbox open = Sandbox.start(SandboxSettings.of(bold))) {
      MethodsClient app = ErrandApp.client(open);
      assertThat(app.chatPostMessage(r -> r.channel("#general").text("hello")).isOk()).isTrue();
    }
  }

  @Test
  void an_app_without_a_home_tab_publishes_none_and_opens_on_its_messages() throws Exception {
    String homeless =
        Manifests.claimed().replace("home_tab_enabled: true", "home_tab_enabled: false");
    try (Sandbox plain = Sandbox.start(SandboxSettings.of(homeless))) {
      SandboxPerson tom = plain.person("tom");
      MethodsClient app = ErrandApp.client(plain);
      View home = View.builder().type("home").blocks(List.of(divider())).build();
      assertThat(app.viewsPublish(r -> r.userId(tom.id()).view(home)).getError())
          .isEqualTo("not_enabled");
      assertThat(tom.openHome().payload())
          .extracting(each -> each.payload().path("event").path("tab").asText())
          .isEqualTo("messages");
    }
  }

  @Test
  void a_shortcut_is_found_only_where_its_type_says() throws Exception {
    slack.chatPostMessage(r -> r.channel(picnic).text("for all"));
    slack.chatPostEphemeral(r -> r.channel(picnic).user(maya.id()).text("for one"));
    PostedMessage forAll = maya.messages("picnic").get(maya.messages("picnic").size() - 2);
    PostedMessage forOne = maya.messages("picnic").getLast();
    assertThatThrownBy(() -> maya.shortcut("errand_from_message"))
        .hasMessageContaining("no_such_shortcut");
    assertThatThrownBy(() -> maya.shortcut("new_errand", forAll))
        .hasMessageContaining("no_such_shortcut");
    assertThatThrownBy(() -> maya.shortcut("errand_from_message", forOne))
        .hasMessageContaining("no_such_shortcut");
    assertThat(maya.shortcut("errand_from_message", forAll).isDelivered()).isTrue();
  }

  @Test
  void words_replace_blocks_and_metadata_stays() throws Exception {
    String ts =
        slack
            .chatPostMessage(
                r -> r.channel(picnic).text("one").blocksAsString("[{\"type\":\"divider\"}]"))
            .getTs();
    slack.chatUpdate(r -> r.channel(picnic).ts(ts).text("two"));
    assertThat(maya.messages("picnic").getLast().blocks()).isEmpty();
    assertThat(maya.messages("picnic").getLast().edited()).isTrue();
    String tooLong = "x".repeat(4001);
    assertThat(slack.chatUpdate(r -> r.channel(picnic).ts(ts).text(tooLong)).getError())
        .isEqualTo("msg_too_long");
    assertThat(slack.chatUpdate(r -> r.channel(picnic).ts("1.1").text("x")).getError())
        .isEqualTo("message_not_found");
  }

  @Test
  void nobody_elses_words_are_changed() throws Exception {
    maya.type("picnic", "mine");
    String ts = maya.messages("picnic").getLast().ts();
    assertThat(slack.chatUpdate(r -> r.channel(picnic).ts(ts).text("ours")).getError())
        .isEqualTo("cant_update_message");
    assertThat(slack.chatDelete(r -> r.channel(picnic).ts(ts)).getError())
        .isEqualTo("cant_delete_message");
  }

  @Test
  void a_bare_ampersand_is_stored_as_what_it_stands_for() throws Exception {
    slack.chatPostMessage(r -> r.channel(picnic).text("salt & pepper &lt;3"));
    assertThat(maya.messages("picnic").getLast().text()).isEqualTo("salt &amp; pepper &lt;3");
  }

  @Test
  void what_is_said_about_metadata_has_a_form() throws Exception {
    assertThat(
            slack
                .chatPostMessage(r -> r.channel(picnic).text("x").metadataAsString("{\"a\":1}"))
                .getError())
        .isEqualTo("invalid_metadata_format");
  }

  @Test
  void a_message_is_scheduled_within_bounds() throws Exception {
    int now = (int) sandbox.clock().instant().getEpochSecond();
    assertThat(schedule(now - 1)).isEqualTo("time_in_past");
    int tooFar = now + (int) Duration.ofDays(121).toSeconds();
    assertThat(schedule(tooFar)).isEqualTo("time_too_far");
  }

  @Test
  void a_private_channel_is_closed_to_those_outside() {
    maya.foundPrivate("secret");
    assertThatThrownBy(() -> sandbox.person("tom").messages("secret"))
        .isInstanceOf(SlackError.class)
        .hasMessage("channel_not_found");
    assertThatThrownBy(() -> sandbox.person("tom").join("secret")).isInstanceOf(SlackError.class);
    maya.invite("tom", "secret");
    assertThat(sandbox.person("tom").messages("secret")).isNotEmpty();
  }

  @Test
  void commands_are_not_given_in_threads_and_not_invented() {
    maya.type("picnic", "hello");
    PostedMessage hello = maya.messages("picnic").getLast();
    assertThatThrownBy(() -> maya.reply(hello, "/errand x"))
        .hasMessage("command_not_supported_in_threads");
    assertThatThrownBy(() -> maya.type("picnic", "/nonsense")).hasMessage("not_a_valid_command");
  }

  @Test
  void people_correct_and_withdraw_only_their_own_words() {
    maya.type("picnic", "helo");
    PostedMessage hello = maya.messages("picnic").getLast();
    maya.edit(hello, "hello");
    assertThat(maya.messages("picnic").getLast().text()).isEqualTo("hello");
    assertThatThrownBy(() -> sandbox.person("tom").edit(hello, "mine"))
        .hasMessage("cant_update_message");
    maya.delete(hello);
    assertThat(maya.messages("picnic")).extracting(PostedMessage::text).doesNotContain("hello");
  }

  @Test
  void an_answer_that_names_no_field_leaves_the_form_open() {
    try (ErrandApp app = new ErrandApp(sandbox)) {
      app.bolt()
          .globalShortcut(
              "new_errand",
              (request, context) -> {
                context
                    .client()
                    .viewsOpen(r -> r.triggerId(context.getTriggerId()).viewAsString(FORM));
                return context.ack();
              });
      app.bolt()
          .viewSubmission(
              "errand", (request, context) -> context.ackWithErrors(Map.of("elsewhere", "No")));
      maya.shortcut("new_errand");
      assertThat(maya.submit().errors()).containsKey("");
      assertThat(maya.view()).isPresent();
    }
  }

  @Test
  void an_app_that_does_not_answer_in_three_seconds_is_too_late() throws Exception {
    CompletableFuture<String> patience = new CompletableFuture<>();
    try (ErrandApp app = new ErrandApp(sandbox)) {
      app.bolt()
          .command(
              "/errand",
              (request, context) -> {
                patience.join();
                return context.ack();
              });
      Delivery late = maya.type("picnic", "/errand bread");
      assertThat(late.problem()).isEqualTo("operation_timeout");
      assertThat(late.timeToAck()).isGreaterThanOrEqualTo(Duration.ofMillis(2900));
      patience.complete("go on");
    }
  }

  @Test
  void a_request_url_proves_itself() {
    try (ErrandApp app = new ErrandApp(sandbox)) {
      assertThat(sandbox.verify("say this").body()).contains("say this");
      assertThat(app.arrivals()).anyMatch(each -> each.body().contains("url_verification"));
    }
  }

  private ConversationsCreateResponse create(String name) throws Exception {
    return slack.conversationsCreate(r -> r.name(name));
  }

  private String schedule(int at) throws Exception {
    return slack.chatScheduleMessage(r -> r.channel(picnic).text("x").postAt(at)).getError();
  }

  private static final String FORM =
      """
      {"type": "modal", "callback_id": "errand",
       "title": {"type": "plain_text", "text": "Errand"},
       "blocks": [{"type": "divider"}]}\
      """;
}
