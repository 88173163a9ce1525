package dev.muster.slack.channel;

import com.slack.api.model.Conversation;
import com.slack.api.model.ConversationType;
import dev.muster.channel.NameTemplate;
import dev.muster.incident.Incident;
import dev.muster.outbox.EffectNotDone;
import dev.muster.outbox.IncidentChannel;
import dev.muster.outbox.IncidentChannels;
import dev.muster.outbox.Receipt;
import dev.muster.slack.webapi.SlackAttempt;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Opens and names an incident's channel once. Slack does not tell who owns a name that is taken.
 * After an unknown outcome, a channel counts as created by an earlier attempt if this bot created
 * it after the first attempt, it belongs to no incident, and it has one of this incident's names
 * and its visibility.
 */
@Singleton
public class ChannelOpener {

  private static final int NAMES = 5;
  private static final int PAGE = 200;

  private final IncidentChannels channels;
  private final NameTemplate names;

  ChannelOpener(IncidentChannels channels, NameTemplate names) {
    this.channels = channels;
    this.names = names;
  }

  public Receipt open(Incident incident, SlackAttempt attempt) throws EffectNotDone {
    if (attempt.outcomeUnknown()) {
      var ours = madeBefore(incident, attempt);
      if (ours.isPresent()) {
        return ours.get();
      }
    }
    for (var count = 1; count <= NAMES; count++) {
      var name = name(incident, count);
      var answer =
          attempt.ask(
              "conversations.create",
              methods ->
                  methods.conversationsCreate(r -> r.name(name).isPrivate(incident.isPrivate())),
              "name_taken");
      if (answer.isOk()) {
        return receipt(answer.getChannel());
      }
    }
    throw EffectNotDone.permanent(
        "channel names",
        "Every channel name for %s is taken. Rename the channel %s, then try again."
            .formatted(incident.number(), name(incident, 1)));
  }

  /** Keeps a name that people have given the channel. */
  public Receipt rename(Incident incident, IncidentChannel here, SlackAttempt attempt)
      throws EffectNotDone {
    var current =
        attempt
            .lookUp(
                "conversations.info",
                methods -> methods.conversationsInfo(r -> r.channel(here.channelId())))
            .map(answer -> answer.getChannel().getName())
            .orElse(here.channelName());
    if (isNamedFor(incident, current)) {
      return new Receipt.ChannelRenamed(current);
    }
    if (!here.channelName().equals(current)) {
      return Receipt.DONE;
    }
    for (var count = 1; count <= NAMES; count++) {
      var name = name(incident, count);
      var answer =
          attempt.ask(
              "conversations.rename",
              methods -> methods.conversationsRename(r -> r.channel(here.channelId()).name(name)),
              "name_taken");
      if (answer.isOk()) {
        return new Receipt.ChannelRenamed(name);
      }
    }
    return Receipt.DONE;
  }

  private Optional<Receipt> madeBefore(Incident incident, SlackAttempt attempt)
      throws EffectNotDone {
    var perhaps = names.everyOf(incident, NAMES);
    var bot = attempt.look("auth.test", methods -> methods.authTest(r -> r)).getUserId();
    @Nullable String cursor = null;
    do {
      var page = ourChannels(cursor, attempt);
      if (page.isEmpty()) {
        return Optional.empty();
      }
      for (var channel : page.get().channels()) {
        if (perhaps.contains(channel.getName())
            && channel.isPrivate() == incident.isPrivate()
            && bot.equals(channel.getCreator())
            && channel.getCreated() >= attempt.earliest()
            && channels.incidentIn(channel.getId()).isEmpty()) {
          return Optional.of(receipt(channel));
        }
      }
      cursor = page.get().next();
    } while (cursor != null && !cursor.isEmpty());
    return Optional.empty();
  }

  private record Page(List<Conversation> channels, @Nullable String next) {}

  /**
   * Lists the bot's channels: it is a member of every channel that it created, and of few others.
   */
  private static Optional<Page> ourChannels(@Nullable String cursor, SlackAttempt attempt)
      throws EffectNotDone {
    var answer =
        attempt.lookUp(
            "users.conversations",
            methods ->
                methods.usersConversations(r ->
                    r.types(
                            List.of(
                                ConversationType.PUBLIC_CHANNEL, ConversationType.PRIVATE_CHANNEL))
                        .excludeArchived(true)
                        .limit(PAGE)
                        .cursor(cursor)));
    return answer.map(found -> {
      var metadata = found.getResponseMetadata();
      return new Page(found.getChannels(), metadata == null ? null : metadata.getNextCursor());
    });
  }

  private boolean isNamedFor(Incident incident, String name) {
    for (var count = 1; count <= NAMES; count++) {
      if (name(incident, count).equals(name)) {
        return true;
      }
    }
    return false;
  }

  private String name(Incident incident, int count) {
    return count == 1 ? names.of(incident) : names.other(incident, count);
  }

  private static Receipt receipt(Conversation channel) {
    return new Receipt.ChannelOpened(channel.getId(), channel.getName());
  }
}
