package dev.muster.sandbox.app;

/** Delivers to the app and waits for its acknowledgement, at most as long as Slack does. */
public interface AppDeliverer {

  Delivery deliver(AppPayload payload);
}
