package dev.muster.sandbox.app;

/** The way to the app: waits for its acknowledgement, at most as long as Slack does. */
public interface AppDeliverer {

  Delivery deliver(AppPayload payload);
}
