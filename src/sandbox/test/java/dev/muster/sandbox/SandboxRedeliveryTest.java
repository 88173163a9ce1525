package dev.muster.sandbox;

import static com.slack.api.model.block.Blocks.asBlocks;
import static com.slack.api.model.block.Blocks.divider;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewSubmit;
import static com.slack.api.model.view.Views.viewTitle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.methods.MethodsClient;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.view.View;
import dev.muster.sandbox.ErrandApp.Arrival;
import dev.muster.sandbox.app.Delivery;
import dev.muster.sandbox.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What reaches the app more than once. */
class SandboxRedeliveryTest {

  private Sandbox sandbox;
  private ErrandApp app;
  private SandboxPerson maya;

  @BeforeEach
  void open() {
    sandbox = Sandbox.start(SandboxSettings.of(Manifests.claimed()));
    app = new ErrandApp(sandbox);
    maya = sandbox.person("maya");
  }

  @AfterEach
  void close() {
    app.close();
    sandbox.close();
  }

  @Test
  void an_event_comes_again_with_the_same_id_and_says_so() {
    Delivery first = maya.openHome();
    assertThat(sandbox.again(first).isAcked()).isTrue();
    assertThat(app.arrivals()).hasSize(2);
    Arrival again = app.arrivals().getLast();
    assertThat(again.body()).isEqualTo(app.arrivals().getFirst().body());
    assertThat(again.headers().getFirstValue("x-slack-retry-num")).isEqualTo("1");
    assertThat(again.headers().getFirstValue("x-slack-retry-reason")).isEqualTo("http_timeout");
  }

  @Test
  void an_event_comes_again_as_if_it_were_another() {
    Delivery first = maya.openHome();
    assertThat(sandbox.againAsNewEvent(first).isAcked()).isTrue();
    var one = Json.readObject(app.arrivals().getFirst().body()).orElseThrow();
    var other = Json.readObject(app.arrivals().getLast().body()).orElseThrow();
    assertThat(other.get("event_id")).isNotEqualTo(one.get("event_id"));
    assertThat(other.get("event")).isEqualTo(one.get("event"));
    assertThat(app.arrivals().getLast().headers().getFirstValue("x-slack-retry-num")).isNull();
  }

  @Test
  void an_event_caused_by_the_app_itself_is_found_among_the_deliveries() throws Exception {
    MethodsClient slack = ErrandApp.client(sandbox);
    String picnic = slack.conversationsCreate(r -> r.name("picnic")).getChannel().getId();
    slack.conversationsInvite(r -> r.channel(picnic).users(List.of(maya.id())));
    sandbox.settle();
    Delivery joined =
        sandbox.deliveries().stream()
            .filter(each -> each.name().equals("member_joined_channel"))
            .toList()
            .getLast();
    int before = app.arrivals().size();
    assertThat(sandbox.again(joined).isAcked()).isTrue();
    assertThat(app.arrivals()).hasSize(before + 1);
  }

  @Test
  void the_same_click_and_the_same_submission_come_twice() throws Exception {
    app.bolt()
        .blockAction(
            "ask",
            (request, context) -> {
              context.client().viewsOpen(r -> r.triggerId(context.getTriggerId()).view(form()));
              return context.ack();
            });
    app.bolt().viewSubmission("errand", (request, context) -> context.ack());
    String blocks =
        "[{\"type\":\"actions\",\"elements\":[{\"type\":\"button\",\"action_id\":\"ask\","
            + "\"text\":{\"type\":\"plain_text\",\"text\":\"Ask\"}}]}]";
    ErrandApp.client(sandbox)
        .chatPostMessage(r -> r.channel(maya.id()).text("Ask").blocksAsString(blocks));
    Delivery click = maya.click(maya.directMessages().getLast(), "ask");
    Delivery submission = maya.submit().delivery();
    assertThat(maya.view()).isEmpty();

    int before = app.arrivals().size();
    sandbox.again(click);
    sandbox.again(submission);
    List<Arrival> repeated = app.arrivals().subList(before, before + 2);
    assertThat(app.arrivals().subList(0, before))
        .extracting(Arrival::body)
        .containsAll(repeated.stream().map(Arrival::body).toList());
    assertThat(repeated)
        .allSatisfy(each -> assertThat(each.headers().getFirstValue("x-slack-retry-num")).isNull());
    assertThat(maya.view()).as("the trigger is spent").isEmpty();
    assertThatThrownBy(() -> sandbox.againAsNewEvent(click))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_event_that_is_not_answered_in_time_comes_again() {
    CompletableFuture<Void> never = new CompletableFuture<>();
    app.bolt()
        .event(
            AppHomeOpenedEvent.class,
            (event, context) -> {
              if (app.arrivals().size() == 1) {
                never.join();
              }
              return context.ack();
            });
    Delivery first = maya.openHome();
    assertThat(first.problem()).isEqualTo("operation_timeout");
    assertThat(first.timeToAck()).isGreaterThanOrEqualTo(Duration.ofSeconds(3));
    sandbox.settle();
    never.complete(null);
    assertThat(app.arrivals()).hasSize(2);
    assertThat(app.arrivals().getLast().headers().getFirstValue("x-slack-retry-reason"))
        .isEqualTo("http_timeout");
    sandbox.turnClock(Duration.ofHours(1));
    sandbox.settle();
    assertThat(app.arrivals()).as("answered once, it comes no more").hasSize(2);
  }

  @Test
  void an_event_nobody_was_there_for_comes_when_they_are_back() {
    app.close();
    assertThat(maya.openHome().problem()).isEqualTo("dispatch_failed");
    sandbox.settle();
    try (ErrandApp later = new ErrandApp(sandbox)) {
      sandbox.turnClock(Duration.ofMinutes(1));
      sandbox.settle();
      assertThat(later.arrivals()).hasSize(1);
      var headers = later.arrivals().getFirst().headers();
      assertThat(headers.getFirstValue("x-slack-retry-num")).isEqualTo("2");
      assertThat(headers.getFirstValue("x-slack-retry-reason")).isEqualTo("connection_failed");
    }
  }

  @Test
  void a_command_is_never_repeated_by_itself() {
    app.refuseWith(500);
    assertThat(maya.type("#general", "/errand bread").problem()).isEqualTo("http_service_error");
    sandbox.turnClock(Duration.ofHours(1));
    sandbox.settle();
    assertThat(app.arrivals()).hasSize(1);
  }

  private static View form() {
    return view(v ->
        v.type("modal")
            .callbackId("errand")
            .title(viewTitle(t -> t.type("plain_text").text("Errand")))
            .submit(viewSubmit(s -> s.type("plain_text").text("Ask")))
            .blocks(asBlocks(divider())));
  }
}
