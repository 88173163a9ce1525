package dev.muster.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.view.View;
import dev.muster.incident.Refused;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens a form: the one Slack call that is made before a delivery is answered, because Slack
 * forgets a trigger after three seconds.
 */
@Singleton
class Forms {

  private static final Logger LOG = LoggerFactory.getLogger(Forms.class);

  private final MethodsClient methods;

  Forms(MethodsClient methods) {
    this.methods = methods;
  }

  /**
   * @throws Refused when Slack did not open it in time; nothing was recorded
   */
  void open(String triggerId, View view) {
    try {
      var answer = methods.viewsOpen(r -> r.triggerId(triggerId).view(view));
      if (answer.isOk()) {
        return;
      }
      LOG.warn(
          "views.open answered {} {}",
          answer.getError(),
          answer.getResponseMetadata() == null ? "" : answer.getResponseMetadata().getMessages());
    } catch (IOException | SlackApiException e) {
      LOG.warn("views.open did not come through: {}", e.toString());
    }
    throw Refused.because("Slack did not open the form in time. Nothing was recorded; try again.");
  }
}
