package dev.muster.slack;

import com.google.gson.JsonElement;
import com.slack.api.RequestConfigurator;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.model.Message;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import okhttp3.FormBody;
import org.jspecify.annotations.Nullable;

/**
 * Asks for messages that were posted, and reads them as {@link SlackMessage} says. The SDK's own
 * answer fails as a whole when one message in it, whoever wrote it, has a shape that it does not
 * know.
 */
@Singleton
class History {

  private final SlackSettings settings;

  History(SlackSettings settings) {
    this.settings = settings;
  }

  /**
   * @param method conversations.history or conversations.replies
   */
  Answer ask(MethodsClient methods, String method, RequestConfigurator<FormBody.Builder> arguments)
      throws IOException, SlackApiException {
    return methods.postFormWithTokenAndParseResponse(
        arguments, method, settings.botToken(), Answer.class);
  }

  /** Filled by the SDK. */
  static final class Answer implements SlackApiTextResponse {

    private boolean ok;
    private @Nullable String warning;
    private @Nullable String error;
    private @Nullable String needed;
    private @Nullable String provided;
    private @Nullable JsonElement messages;
    private transient @Nullable Map<String, List<String>> httpResponseHeaders;

    /** The newest first; what is no message is left out. */
    List<Message> messages() {
      return messages != null && messages.isJsonArray()
          ? StreamSupport.stream(messages.getAsJsonArray().spliterator(), false)
              .flatMap(each -> SlackMessage.read(each).stream())
              .toList()
          : List.of();
    }

    @Override
    public boolean isOk() {
      return ok;
    }

    @Override
    public void setOk(boolean ok) {
      this.ok = ok;
    }

    @Override
    public @Nullable String getWarning() {
      return warning;
    }

    @Override
    public void setWarning(@Nullable String warning) {
      this.warning = warning;
    }

    @Override
    public @Nullable String getError() {
      return error;
    }

    @Override
    public void setError(@Nullable String error) {
      this.error = error;
    }

    @Override
    public @Nullable String getNeeded() {
      return needed;
    }

    @Override
    public void setNeeded(@Nullable String needed) {
      this.needed = needed;
    }

    @Override
    public @Nullable String getProvided() {
      return provided;
    }

    @Override
    public void setProvided(@Nullable String provided) {
      this.provided = provided;
    }

    @Override
    public @Nullable Map<String, List<String>> getHttpResponseHeaders() {
      return httpResponseHeaders;
    }

    @Override
    public void setHttpResponseHeaders(@Nullable Map<String, List<String>> headers) {
      this.httpResponseHeaders = headers;
    }
  }
}
