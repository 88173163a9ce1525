package dev.muster.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
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

  Response answer(Delivered delivered) {
    return switch (delivered) {
      case Delivered.Complete(var request) -> answer(request);
      case Delivered.Unheard(var type) -> letPass(type);
      case Delivered.Incomplete(var type) -> {
        unheard.incomplete(type);
        yield Acks.silently();
      }
      case Delivered.RateLimited notice -> {
        unheard.rateLimited();
        yield Acks.silently();
      }
      case Delivered.CertificateCheck check -> Acks.silently();
      case Delivered.Unreadable(var what) -> {
        LOG.warn("A delivery could not be read: {} of another shape than Slack's", what);
        yield Response.error(400);
      }
    };
  }

  private Response answer(Request<?> request) {
    try {
      return app.run(request);
    } catch (Unacknowledged event) {
      return event.answer();
    } catch (Exception bug) {
      LOG.error("A delivery of Slack's could not be handled", bug);
      return Response.error(500);
    }
  }

  /** Slack sends every message to those who want to hear of edited ones. */
  private Response letPass(String type) {
    if (!EventTypes.isMessage(type)) {
      unheard.count(type);
    }
    return Acks.silently();
  }
}
