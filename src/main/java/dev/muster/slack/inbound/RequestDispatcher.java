package dev.muster.slack.inbound;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import dev.muster.slack.delivery.Responses;
import dev.muster.slack.payload.EventTypes;
import dev.muster.slack.payload.ReceivedDelivery;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Passes deliveries, from HTTP and Socket Mode alike, to the SDK. */
@Singleton
public class RequestDispatcher {

  private static final Logger LOG = LoggerFactory.getLogger(RequestDispatcher.class);

  private final App app;
  private final UnhandledEvents unheard;

  RequestDispatcher(App app, UnhandledEvents unheard) {
    this.app = app;
    this.unheard = unheard;
  }

  public Response answer(ReceivedDelivery delivered) {
    return switch (delivered) {
      case ReceivedDelivery.Complete(var request) -> answer(request);
      case ReceivedDelivery.Unheard(var type) -> letPass(type);
      case ReceivedDelivery.Incomplete(var type) -> {
        unheard.incomplete(type);
        yield Responses.silently();
      }
      case ReceivedDelivery.RateLimited notice -> {
        unheard.rateLimited();
        yield Responses.silently();
      }
      case ReceivedDelivery.CertificateCheck check -> Responses.silently();
      case ReceivedDelivery.Unreadable(var what) -> {
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

  /**
   * Counts the type, except for messages: the subscription to edited messages delivers every
   * message.
   */
  private Response letPass(String type) {
    if (!EventTypes.isMessage(type)) {
      unheard.count(type);
    }
    return Responses.silently();
  }
}
