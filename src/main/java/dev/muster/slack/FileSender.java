package dev.muster.slack;

import dev.muster.outbox.Receipt;
import dev.muster.outbox.Undelivered;
import jakarta.inject.Singleton;

/** Uploads a file into a channel, once: an errand in doubt looks for it there first. */
@Singleton
class FileSender {

  private final Poster poster;

  FileSender(Poster poster) {
    this.poster = poster;
  }

  Receipt send(String channelId, String name, String text, Attempt attempt) throws Undelivered {
    if (attempt.mayHaveHappened() && isThere(channelId, name, attempt)) {
      return Receipt.DONE;
    }
    attempt.ask(
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

  private boolean isThere(String channelId, String name, Attempt attempt) throws Undelivered {
    return poster
        .find(
            channelId,
            attempt,
            message ->
                message.getFiles() != null
                    && message.getFiles().stream().anyMatch(file -> name.equals(file.getName())))
        .findAny()
        .isPresent();
  }
}
