package dev.muster.slack;

import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.model.Conversation;
import com.slack.api.model.ConversationType;
import dev.muster.channel.NameTemplate;
import dev.muster.outbox.OwnChannel;
import dev.muster.outbox.OwnChannels;
import dev.muster.outbox.Priority;
import dev.muster.outbox.Undelivered;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Counts the channels that this bot made for incidents, in no hurry. */
@Singleton
class ChannelCensus implements OwnChannels {

  private static final int PAGE = 200;

  private final SlackCalls calls;
  private final NameTemplate names;

  ChannelCensus(SlackCalls calls, NameTemplate names) {
    this.calls = calls;
    this.names = names;
  }

  @Override
  public List<OwnChannel> all() throws Undelivered {
    var me = look("auth.test", methods -> methods.authTest(r -> r)).getUserId();
    var ours = new ArrayList<OwnChannel>();
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
      throws Undelivered {
    calls.demandTurn(method, Optional.empty(), false, Priority.BULK);
    return calls.ask(method, Optional.empty(), false, call);
  }

  private Optional<OwnChannel> own(Conversation channel) {
    return names
        .number(channel.getName())
        .map(number ->
            new OwnChannel(
                channel.getId(),
                channel.getName(),
                number,
                channel.isPrivate(),
                Instant.ofEpochSecond(channel.getCreated())));
  }
}
