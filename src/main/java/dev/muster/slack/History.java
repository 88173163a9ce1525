package dev.muster.slack;

import com.slack.api.RequestConfigurator;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import jakarta.inject.Singleton;
import java.io.IOException;
import okhttp3.FormBody;

/** Asks for messages that were posted, in a way that reads them whatever is in them. */
@Singleton
class History {

  private final SlackSettings settings;

  History(SlackSettings settings) {
    this.settings = settings;
  }

  /**
   * @param method conversations.history or conversations.replies
   */
  FoundMessages ask(
      MethodsClient methods, String method, RequestConfigurator<FormBody.Builder> arguments)
      throws IOException, SlackApiException {
    return methods.postFormWithTokenAndParseResponse(
        arguments, method, settings.botToken(), FoundMessages.class);
  }
}
