package dev.muster.slack.card;

import com.slack.api.model.ConversationType;
import dev.muster.outbox.EffectNotDone;
import dev.muster.slack.webapi.SlackAttempt;
import dev.muster.slack.webapi.SlackSettings;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The channel in which incidents are announced, configured by name or id. */
@Singleton
class AnnouncementChannel {

  private static final Pattern ID = Pattern.compile("[CG][A-Z0-9]{6,}");
  private static final int PAGE = 200;

  private final String configured;

  AnnouncementChannel(SlackSettings settings) {
    this.configured = settings.announceChannel().orElse("").replaceFirst("^#", "");
  }

  /** The configured name or id, both of which {@code chat.postMessage} accepts. */
  String configured() {
    return configured;
  }

  /**
   * Joins the channel, because only members can read what was posted, and returns its id; the
   * configured name when Slack does not list channels. Lists all channels when a name is
   * configured, so it is called only after an attempt with an unknown outcome.
   */
  String joinedId(SlackAttempt attempt) throws EffectNotDone {
    var id = ID.matcher(configured).matches() ? configured : idOfName(attempt);
    var unused =
        attempt.lookUp(
            "conversations.join",
            methods -> methods.conversationsJoin(r -> r.channel(id)),
            "method_not_supported_for_channel_type");
    return id;
  }

  private String idOfName(SlackAttempt attempt) throws EffectNotDone {
    @Nullable String cursor = "";
    while (cursor != null) {
      var page = cursor;
      var answer =
          attempt.lookUp(
              "conversations.list",
              methods ->
                  methods.conversationsList(r ->
                      r.types(List.of(ConversationType.PUBLIC_CHANNEL))
                          .excludeArchived(true)
                          .limit(PAGE)
                          .cursor(page)));
      if (answer.isEmpty()) {
        return configured;
      }
      for (var channel : answer.get().getChannels()) {
        if (configured.equals(channel.getName())) {
          return channel.getId();
        }
      }
      var metadata = answer.get().getResponseMetadata();
      cursor =
          metadata == null || String.valueOf(metadata.getNextCursor()).isEmpty()
              ? null
              : metadata.getNextCursor();
    }
    throw EffectNotDone.permanent(
        "announcement channel",
        "There is no public channel #%s; set MUSTER_ANNOUNCE_CHANNEL to one that exists."
            .formatted(configured));
  }
}
