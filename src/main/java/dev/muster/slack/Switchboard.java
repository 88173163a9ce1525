package dev.muster.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.response.Response;
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
    if (request instanceof EventRequest event && !Events.KNOWN.contains(event.getEventType())) {
      unheard.count(event.getEventType());
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
}
