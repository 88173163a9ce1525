package dev.muster.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.MessageChangedEvent;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Passes what Slack sends on to the SDK, whichever way it came in. */
@Singleton
class Switchboard {

  private static final Logger LOG = LoggerFactory.getLogger(Switchboard.class);

  private final App app;
  private final Unheard unheard;

  Switchboard(App app, Unheard unheard) {
    this.app = app;
    this.unheard = unheard;
  }

  Response answer(Request<?> request) {
    if (request instanceof EventRequest event && !isHeard(event)) {
      letPass(event);
      return Acks.silently();
    }
    try {
      return app.run(request);
    } catch (Unacknowledged event) {
      return event.answer();
    } catch (Exception bug) {
      LOG.error("A delivery of Slack's could not be handled", bug);
      return Response.error(500);
    }
  }

  private static boolean isHeard(EventRequest event) {
    return Events.KNOWN.contains(event.getEventType())
        || Events.KNOWN.contains(event.getEventTypeAndSubtype());
  }

  /** Slack sends every message to those who want to hear of edited ones. */
  private void letPass(EventRequest event) {
    if (!MessageChangedEvent.TYPE_NAME.equals(event.getEventType())) {
      unheard.count(event.getEventType());
    }
  }
}
