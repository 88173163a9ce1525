package dev.muster.slack.channel;

import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.model.Conversation;
import com.slack.api.model.ConversationType;
import dev.muster.channel.NameTemplate;
import dev.muster.outbox.BotChannel;
import dev.muster.outbox.BotChannels;
import dev.muster.outbox.EffectNotDone;
import dev.muster.outbox.Priority;
import dev.muster.slack.webapi.SlackCalls;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lists the open channels that this bot created for incidents. Runs at the lowest priority. */
@Singleton
class ChannelSync implements BotChannels {

  private static final int PAGE = 200;

  private final SlackCalls calls;
  private final NameTemplate names;

  ChannelSync(SlackCalls calls, NameTemplate names) {
    this.calls = calls;
    this.names = names;
  }

  @Override
  public List<BotChannel> all() throws EffectNotDone {
    var me = look("auth.test", methods -> methods.authTest(r -> r)).getUserId();
    var ours = new ArrayList<BotChannel>();
    @Nullable String cursor = "";
    while (cursor != null) {
      var page = cursor;
      var answer =
          look(
              "users.conversations",
              methods ->
                  methods.usersConversations(r ->
                      r.types(
                              List.of(
                                  ConversationType.PUBLIC_CHANNEL,
                                  ConversationType.PRIVATE_CHANNEL))
                          .excludeArchived(true)
                          .limit(PAGE)
                          .cursor(page)));
      answer.getChannels().stream()
          .filter(channel -> me.equals(channel.getCreator()))
          .forEach(channel -> own(channel).ifPresent(ours::add));
      var metadata = answer.getResponseMetadata();
      cursor =
          metadata == null || String.valueOf(metadata.getNextCursor()).isEmpty()
              ? null
              : metadata.getNextCursor();
    }
    return ours;
  }

  private <T extends SlackApiTextResponse> T look(String method, SlackCalls.Call<T> call)
      throws EffectNotDone {
    calls.requireTurn(method, Optional.empty(), false, Priority.BULK);
    return calls.ask(method, Optional.empty(), false, call);
  }

  private Optional<BotChannel> own(Conversation channel) {
    return names
        .number(channel.getName())
        .map(number ->
            new BotChannel(
                channel.getId(),
                channel.getName(),
                number,
                channel.isPrivate(),
                Instant.ofEpochSecond(channel.getCreated())));
  }
}
