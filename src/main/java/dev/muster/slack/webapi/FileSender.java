package dev.muster.slack.webapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import dev.muster.logging.ExceptionText;
import dev.muster.outbox.EffectNotDone;
import dev.muster.outbox.Receipt;
import dev.muster.slack.blockkit.Limits;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * Uploads a file into a channel once. After an attempt with an unknown outcome, looks for the file
 * in the channel first. Only the last of the three calls publishes the file, so only that one could
 * publish it twice.
 */
@Singleton
public class FileSender {

  private final MessagePoster poster;
  private final OkHttpClient http;

  FileSender(MessagePoster poster, OkHttpClient http) {
    this.poster = poster;
    this.http = http;
  }

  public Receipt send(String channelId, String name, String text, SlackAttempt attempt)
      throws EffectNotDone {
    if (attempt.outcomeUnknown() && isThere(channelId, name, attempt)) {
      return Receipt.DONE;
    }
    var bytes = text.getBytes(UTF_8);
    var place =
        attempt.look(
            "files.getUploadURLExternal",
            methods ->
                methods.filesGetUploadURLExternal(r -> r.filename(name).length(bytes.length)));
    upload(place.getUploadUrl(), bytes);
    var file = FileDetails.builder().id(place.getFileId()).title(Limits.fileTitle(name)).build();
    attempt.ask(
        "files.completeUploadExternal",
        methods ->
            methods.filesCompleteUploadExternal(r ->
                r.files(List.of(file))
                    .channelId(channelId)
                    .initialComment("The postmortem draft: fill in what the record cannot know.")));
    return Receipt.DONE;
  }

  private void upload(String url, byte[] bytes) throws EffectNotDone {
    var request = new Request.Builder().url(url).post(RequestBody.create(bytes)).build();
    try (var answer = http.newCall(request).execute()) {
      if (!answer.isSuccessful()) {
        throw EffectNotDone.later("the upload answered " + answer.code(), Optional.empty());
      }
      if (isPage(answer.body().contentType())) {
        throw EffectNotDone.later("the upload answered a page, as a proxy does", Optional.empty());
      }
    } catch (IOException e) {
      throw EffectNotDone.later(
          "the upload did not come through: " + ExceptionText.brief(e), Optional.empty());
    }
  }

  private static boolean isPage(@Nullable MediaType type) {
    return type != null && type.subtype().equals("html");
  }

  private boolean isThere(String channelId, String name, SlackAttempt attempt)
      throws EffectNotDone {
    return poster
        .find(channelId, attempt, message -> message.fileNames().anyMatch(name::equals))
        .findAny()
        .isPresent();
  }
}
