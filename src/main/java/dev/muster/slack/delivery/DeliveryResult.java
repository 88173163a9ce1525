package dev.muster.slack.delivery;

import com.slack.api.bolt.response.Response;

/**
 * The result of handling a delivery.
 *
 * @param kept false rolls the transaction back, so that a form with errors changes nothing
 * @param then runs after the commit, and never for a repeat; must not block
 */
public record DeliveryResult(Response answer, boolean kept, Runnable then) {

  public static DeliveryResult answered(Response answer) {
    return new DeliveryResult(answer, true, () -> {});
  }

  public static DeliveryResult takenBack(Response answer) {
    return new DeliveryResult(answer, false, () -> {});
  }

  public DeliveryResult then(Runnable next) {
    return new DeliveryResult(answer, kept, next);
  }
}
