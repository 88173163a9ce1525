package dev.muster.slack;

import com.slack.api.bolt.response.Response;

/**
 * What came of a delivery.
 *
 * @param kept false takes back whatever was done: a form that must be mended leaves no trace
 * @param then what follows once it is stored, and never for a repeat; must not wait for anything
 */
record Handled(Response answer, boolean kept, Runnable then) {

  static Handled answered(Response answer) {
    return new Handled(answer, true, () -> {});
  }

  static Handled takenBack(Response answer) {
    return new Handled(answer, false, () -> {});
  }

  Handled then(Runnable next) {
    return new Handled(answer, kept, next);
  }
}
