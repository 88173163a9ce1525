package dev.muster.slack;

import com.slack.api.Slack;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MemberJoinedChannelEvent;
import com.slack.api.model.event.MemberLeftChannelEvent;
import com.slack.api.model.event.MessageChangedEvent;
import com.slack.api.model.event.MessageDeletedEvent;
import com.slack.api.model.event.PinAddedEvent;
import com.slack.api.model.event.PinRemovedEvent;
import com.slack.api.model.event.ReactionAddedEvent;
import com.slack.api.model.event.ReactionRemovedEvent;
import com.slack.api.model.event.SubteamMembersChangedEvent;
import com.slack.api.model.event.UserChangeEvent;
import dev.muster.slack.inbound.ActionHandler;
import dev.muster.slack.inbound.CommandHandler;
import dev.muster.slack.inbound.DeliveryProcessor;
import dev.muster.slack.inbound.FormHandler;
import dev.muster.slack.inbound.GlobalShortcutHandler;
import dev.muster.slack.inbound.MessageShortcutHandler;
import dev.muster.slack.payload.Payloads;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Registers the handlers with the SDK. The SDK's own request checks are off because {@code
 * SlackEndpoint} makes stricter ones.
 */
@Factory
class SlackApp {

  private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);

  @Singleton
  App app(
      Slack slack,
      DeliveryProcessor reception,
      CommandHandler commands,
      ActionHandler clicks,
      FormHandler forms,
      GlobalShortcutHandler globalShortcuts,
      MessageShortcutHandler messageShortcuts,
      Events events) {
    var config = new AppConfig();
    config.setSlack(slack);
    config.setSingleTeamBotToken(null);
    config.setSigningSecret(null);
    config.setRequestVerificationEnabled(false);
    var app = new App(config, List.of());
    app.command(
        Payloads.COMMAND_NAME,
        (request, context) -> reception.take(commands, request.getPayload()));
    app.blockAction(
        ANY,
        (request, context) -> {
          BlockActionPayload payload = request.getPayload();
          return reception.take(clicks, payload);
        });
    app.viewSubmission(ANY, (request, context) -> reception.take(forms, request.getPayload()));
    app.globalShortcut(
        ANY, (request, context) -> reception.take(globalShortcuts, request.getPayload()));
    app.messageShortcut(
        ANY, (request, context) -> reception.take(messageShortcuts, request.getPayload()));
    app.event(ReactionAddedEvent.class, (payload, context) -> events.reaction(payload));
    app.event(ReactionRemovedEvent.class, (payload, context) -> events.unreaction(payload));
    app.event(PinAddedEvent.class, (payload, context) -> events.pin(payload));
    app.event(PinRemovedEvent.class, (payload, context) -> events.unpin(payload));
    app.event(MessageChangedEvent.class, (payload, context) -> events.edited(payload));
    app.event(MessageDeletedEvent.class, (payload, context) -> events.deleted(payload));
    app.event(AppHomeOpenedEvent.class, (payload, context) -> events.homeOpened(payload));
    app.event(AppMentionEvent.class, (payload, context) -> events.mention(payload));
    app.event(MemberJoinedChannelEvent.class, (payload, context) -> events.joined(payload));
    app.event(MemberLeftChannelEvent.class, (payload, context) -> events.left(payload));
    app.event(UserChangeEvent.class, (payload, context) -> events.userChange(payload));
    app.event(SubteamMembersChangedEvent.class, (payload, context) -> events.groupChange(payload));
    return app;
  }
}
