package dev.muster.slack;

import dev.muster.outbox.Errand;
import dev.muster.outbox.Receipt;
import dev.muster.outbox.Undelivered;
import jakarta.inject.Singleton;

/** Uploads a file into a channel, once: a repeated errand looks for it there first. */
@Singleton
class FileSender {

  private final SlackCalls slack;
  private final Poster poster;

  FileSender(SlackCalls slack, Poster poster) {
    this.slack = slack;
    this.poster = poster;
  }

  Receipt send(String channelId, String name, String text, Errand errand) throws Undelivered {
    if (errand.isRepeated() && isThere(channelId, name, errand)) {
      return Receipt.DONE;
    }
    slack.ask(
        "files.completeUploadExternal",
        methods ->
            methods.filesUploadV2(r ->
                r.channel(channelId)
                    .filename(name)
                    .title(Limits.fileTitle(name))
                    .content(text)
                    .initialComment("The postmortem draft: fill in what the record cannot know.")));
    return Receipt.DONE;
  }

  private boolean isThere(String channelId, String name, Errand errand) throws Undelivered {
    return poster
        .find(
            channelId,
            errand,
            message ->
                message.getFiles() != null
                    && message.getFiles().stream().anyMatch(file -> name.equals(file.getName())))
        .isPresent();
  }
}
