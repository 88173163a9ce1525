package dev.muster.slack.delivery;

import com.slack.api.bolt.response.Response;

/**
 * What came of a delivery.
 *
 * @param kept false takes back whatever was done: a form that must be mended leaves no trace
 * @param then what follows once it is stored, and never for a repeat; must not wait for anything
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
