package dev.muster.sandbox;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.asBlocks;
import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.asOptions;
import static com.slack.api.model.block.composition.BlockCompositions.option;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.asElements;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.block.element.BlockElements.staticSelect;
import static com.slack.api.model.block.element.BlockElements.usersSelect;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewClose;
import static com.slack.api.model.view.Views.viewSubmit;
import static com.slack.api.model.view.Views.viewTitle;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.request.builtin.GlobalShortcutRequest;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.request.builtin.ViewClosedRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.methods.MethodsClient;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import dev.muster.sandbox.app.Delivery;
import dev.muster.sandbox.people.Submission;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People and a Bolt app, with the workspace between them. */
class SandboxJourneyTest {

  private Sandbox sandbox;
  private ErrandApp app;
  private MethodsClient slack;
  private SandboxPerson maya;

  @BeforeEach
  void open() {
    sandbox = Sandbox.start(SandboxSettings.of(Manifests.claimed()));
    app = new ErrandApp(sandbox);
    slack = ErrandApp.client(sandbox);
    maya = sandbox.person("maya");
  }

  @AfterEach
  void close() {
    app.close();
    sandbox.close();
  }

  @Test
  void a_command_arrives_with_every_field_and_its_answer_is_shown() {
    app.bolt()
        .command(
            "/errand",
            (request, context) -> context.ack("On it, " + request.getPayload().getText()));
    Delivery delivery = maya.type("#general", "/errand bread & @tom in #random");
    assertThat(delivery.isAcked()).isTrue();
    var payload = app.last(SlashCommandRequest.class).getPayload();
    String tom = sandbox.person("tom").id();
    assertThat(payload.getText())
        .startsWith("bread &amp; <@" + tom + "|tom> in <#C")
        .endsWith("|random>");
    assertThat(payload.getUserId()).isEqualTo(maya.id());
    assertThat(payload.getUserName()).isEqualTo("maya");
    assertThat(payload.getChannelName()).isEqualTo("general");
    assertThat(payload.getCommand()).isEqualTo("/errand");
    assertThat(List.of(payload.getTeamId(), payload.getTeamDomain(), payload.getToken()))
        .doesNotContainNull();
    assertThat(List.of(payload.getApiAppId(), payload.getResponseUrl(), payload.getTriggerId()))
        .doesNotContainNull();
    assertThat(maya.ephemerals("general")).hasSize(1);
    assertThat(sandbox.person("tom").ephemerals("general")).isEmpty();
  }

  @Test
  void an_unescaped_command_keeps_the_words_as_typed() {
    app.bolt().command("/plain", (request, context) -> context.ack());
    maya.type("#general", "/plain tell @tom");
    assertThat(app.last(SlashCommandRequest.class).getPayload().getText()).isEqualTo("tell @tom");
  }

  @Test
  void a_command_nobody_answers_fails_for_the_person_alone() {
    app.close();
    Delivery delivery = maya.type("#general", "/errand bread");
    assertThat(delivery.problem()).isEqualTo("dispatch_failed");
  }

  @Test
  void a_form_is_opened_filled_refused_and_accepted() {
    app.bolt()
        .command(
            "/errand",
            (request, context) -> {
              context.client().viewsOpen(r -> r.triggerId(context.getTriggerId()).view(form()));
              return context.ack();
            });
    app.bolt()
        .viewSubmission(
            "errand",
            (request, context) -> {
              String what = field(request.getPayload().getView(), "what", "text").getValue();
              return what.equals("nothing")
                  ? context.ackWithErrors(Map.of("what", "Something, please"))
                  : context.ack();
            });
    maya.type("#general", "/errand");
    OpenForm form = maya.view().orElseThrow();
    assertThat(form.title()).isEqualTo("Errand");
    assertThat(form.value("where", "shop").path("selected_option").path("value").asText())
        .isEqualTo("bakery");

    Submission empty = maya.submit();
    assertThat(empty.errors()).containsKey("what");
    assertThat(empty.delivery().isDelivered()).isFalse();

    maya.fill("what/text", "nothing").fill("who/person", "tom").fill("where/shop", "Market");
    assertThat(maya.submit().errors()).containsEntry("what", "Something, please");
    assertThat(maya.view()).isPresent();

    maya.fill("what/text", "bread");
    assertThat(maya.submit().isAccepted()).isTrue();
    assertThat(maya.view()).isEmpty();
    var view = app.last(ViewSubmissionRequest.class).getPayload().getView();
    assertThat(field(view, "who", "person").getSelectedUser())
        .isEqualTo(sandbox.person("tom").id());
    assertThat(field(view, "where", "shop").getSelectedOption().getValue()).isEqualTo("market");
    assertThat(view.getPrivateMetadata()).isEqualTo("kept");
    assertThat(view.getRootViewId()).isEqualTo(view.getId());
    assertThat(List.of(view.getHash(), view.getAppId(), view.getBotId())).doesNotContainNull();
  }

  @Test
  void a_form_can_be_replaced_stacked_and_given_up() {
    app.bolt()
        .globalShortcut(
            "new_errand",
            (request, context) -> {
              context.client().viewsOpen(r -> r.triggerId(context.getTriggerId()).view(form()));
              return context.ack();
            });
    app.bolt().viewClosed("errand", (request, context) -> context.ack());
    app.bolt().viewSubmission("errand", (request, context) -> context.ack("push", form()));
    maya.shortcut("new_errand");
    assertThat(app.last(GlobalShortcutRequest.class)).isNotNull();
    maya.fill("what/text", "bread");
    String first = maya.view().orElseThrow().id();
    maya.submit();
    assertThat(maya.view().orElseThrow().json().path("previous_view_id").asText()).isEqualTo(first);
    assertThat(maya.cancel().isAcked()).isTrue();
    assertThat(app.last(ViewClosedRequest.class)).isNotNull();
    assertThat(maya.view().orElseThrow().id()).isEqualTo(first);
  }

  @Test
  void a_trigger_opens_one_form() throws Exception {
    AtomicReference<String> trigger = new AtomicReference<>("");
    app.bolt()
        .globalShortcut(
            "new_errand",
            (request, context) -> {
              trigger.set(context.getTriggerId());
              return context.ack();
            });
    maya.shortcut("new_errand");
    assertThat(slack.viewsOpen(r -> r.triggerId(trigger.get()).view(form())).isOk()).isTrue();
    assertThat(slack.viewsOpen(r -> r.triggerId(trigger.get()).view(form())).getError())
        .isEqualTo("exchanged_trigger_id");
    assertThat(slack.viewsOpen(r -> r.triggerId("1.2").view(form())).getError())
        .isEqualTo("invalid_trigger_id");
    var shown = maya.view().orElseThrow();
    var stale = slack.viewsUpdate(r -> r.viewId(shown.id()).hash("old").view(form()));
    assertThat(stale.getError()).isEqualTo("hash_conflict");
  }

  @Test
  void a_click_arrives_with_the_message_and_answers_through_its_url() throws Exception {
    app.bolt()
        .blockAction(
            "done",
            (request, context) -> {
              context.respond(r -> r.replaceOriginal(true).text("All done"));
              return context.ack();
            });
    String picnic = picnic();
    slack.chatPostMessage(r ->
        r.channel(picnic)
            .text("Bread?")
            .blocks(
                asBlocks(
                    section(s -> s.text(plainText("Bread?"))),
                    actions(a ->
                        a.elements(
                            asElements(
                                button(b ->
                                    b.actionId("done").value("7").text(plainText("Done")))))))));
    PostedMessage message = maya.messages("picnic").getLast();
    assertThat(maya.click(message, "done").isAcked()).isTrue();
    var payload = app.last(BlockActionRequest.class).getPayload();
    assertThat(payload.getActions().getFirst().getValue()).isEqualTo("7");
    assertThat(payload.getActions().getFirst().getActionTs()).isNotBlank();
    assertThat(payload.getContainer().getMessageTs()).isEqualTo(message.ts());
    assertThat(payload.getChannel().getName()).isEqualTo("picnic");
    assertThat(payload.getMessage().getText()).isEqualTo("Bread?");
    assertThat(payload.getUser().getTeamId()).isEqualTo(payload.getTeam().getId());
    assertThat(maya.messages("picnic").getLast().text()).isEqualTo("All done");
  }

  @Test
  void what_is_said_reaches_an_app_that_is_in_the_channel() {
    app.bolt().event(MessageEvent.class, (event, context) -> context.ack());
    app.bolt().event(AppMentionEvent.class, (event, context) -> context.ack());
    assertThat(maya.type("#general", "nobody listens").isDelivered()).isFalse();
    picnicUnchecked();
    sandbox.settle();
    Delivery delivery = maya.type("#picnic", "who brings bread, @errand?");
    assertThat(delivery.isAcked()).isTrue();
    sandbox.settle();
    List<String> types =
        app.arrivals().stream()
            .map(ErrandApp.Arrival::parsed)
            .filter(EventRequest.class::isInstance)
            .map(each -> ((EventRequest) each).getEventType())
            .toList();
    assertThat(types).contains("message", "app_mention", "member_joined_channel");
    assertThat(app.arrivals().getLast().body()).contains("\"event_id\":\"Ev");
  }

  @Test
  void a_button_in_a_form_takes_along_what_was_filled_in() throws Exception {
    app.bolt()
        .globalShortcut(
            "new_errand",
            (request, context) -> {
              context
                  .client()
                  .viewsOpen(r -> r.triggerId(context.getTriggerId()).viewAsString(CHOOSING));
              return context.ack();
            });
    app.bolt().blockAction("day", (request, context) -> context.ack());
    app.bolt()
        .blockAction(
            "more",
            (request, context) -> {
              String id = request.getPayload().getView().getId();
              context.client().viewsUpdate(r -> r.viewId(id).viewAsString(CHOOSING));
              return context.ack();
            });
    maya.shortcut("new_errand");
    maya.chooseInView("day", "2026-11-30");
    maya.clickInView("more");
    var view = app.last(BlockActionRequest.class).getPayload().getView();
    assertThat(field(view, "when", "day").getSelectedDate()).isEqualTo("2026-11-30");
    assertThat(maya.view().orElseThrow().value("when", "day").path("selected_date").asText())
        .as("an update keeps what was filled in")
        .isEqualTo("2026-11-30");
    assertThat(maya.submit().isAccepted()).as("nobody listens").isFalse();
  }

  @Test
  void emoji_pins_and_shortcuts_arrive() throws Exception {
    app.bolt().messageShortcut("errand_from_message", (request, context) -> context.ack());
    String picnic = picnic();
    slack.chatPostMessage(r -> r.channel(picnic).text("Bread?"));
    PostedMessage message = maya.messages("picnic").getLast();
    assertThat(maya.react(message, "eyes").name()).isEqualTo("reaction_added");
    assertThat(maya.unreact(message, "eyes").name()).isEqualTo("reaction_removed");
    assertThat(maya.pin(message).name()).isEqualTo("pin_added");
    assertThat(maya.unpin(message).name()).isEqualTo("pin_removed");
    assertThat(maya.shortcut("errand_from_message", message).isAcked()).isTrue();
    var payload = app.last(MessageShortcutRequest.class).getPayload();
    assertThat(payload.getMessage().getText()).isEqualTo("Bread?");
    assertThat(payload.getMessageTs()).isEqualTo(message.ts());
    assertThat(payload.getResponseUrl()).isNotBlank();
  }

  @Test
  void the_home_tab_is_published_and_clicked() throws Exception {
    app.bolt().blockAction("start", (request, context) -> context.ack());
    assertThat(maya.openHome().name()).isEqualTo("app_home_opened");
    slack.viewsPublish(r ->
        r.userId(maya.id())
            .view(
                view(v ->
                    v.type("home")
                        .blocks(
                            asBlocks(
                                actions(a ->
                                    a.elements(
                                        asElements(
                                            button(b ->
                                                b.actionId("start")
                                                    .text(plainText("Start")))))))))));
    assertThat(maya.home()).isPresent();
    assertThat(maya.clickAtHome("start").isAcked()).isTrue();
    var payload = app.last(BlockActionRequest.class).getPayload();
    assertThat(payload.getView().getType()).isEqualTo("home");
  }

  private String picnic() throws Exception {
    String id = slack.conversationsCreate(r -> r.name("picnic")).getChannel().getId();
    slack.conversationsInvite(r -> r.channel(id).users(List.of(maya.id())));
    return id;
  }

  private void picnicUnchecked() {
    try {
      picnic();
    } catch (Exception unexpected) {
      throw new AssertionError(unexpected);
    }
  }

  private static final String CHOOSING =
      """
      {"type": "modal", "callback_id": "choosing",
       "title": {"type": "plain_text", "text": "When"},
       "blocks": [{"type": "actions", "block_id": "when", "elements": [
         {"type": "datepicker", "action_id": "day"},
         {"type": "button", "action_id": "more", "text": {"type": "plain_text", "text": "More"}}
       ]}]}\
      """;

  private static ViewState.Value field(View view, String block, String action) {
    return Optional.ofNullable(view.getState().getValues().get(block))
        .map(actions -> actions.get(action))
        .orElseThrow();
  }

  private static View form() {
    return view(v ->
        v.type("modal")
            .callbackId("errand")
            .privateMetadata("kept")
            .notifyOnClose(true)
            .title(viewTitle(t -> t.type("plain_text").text("Errand")))
            .submit(viewSubmit(s -> s.type("plain_text").text("Ask")))
            .close(viewClose(c -> c.type("plain_text").text("Never mind")))
            .blocks(
                asBlocks(
                    input(i ->
                        i.blockId("what")
                            .label(plainText("What"))
                            .element(plainTextInput(e -> e.actionId("text")))),
                    input(i ->
                        i.blockId("who")
                            .optional(true)
                            .label(plainText("Who"))
                            .element(usersSelect(e -> e.actionId("person")))),
                    input(i ->
                        i.blockId("where")
                            .label(plainText("Where"))
                            .element(
                                staticSelect(e ->
                                    e.actionId("shop")
                                        .initialOption(option(plainText("Bakery"), "bakery"))
                                        .options(
                                            asOptions(
                                                option(plainText("Bakery"), "bakery"),
                                                option(plainText("Market"), "market")))))))));
  }
}
