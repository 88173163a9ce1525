package dev.muster.sandbox.people;

import dev.muster.sandbox.app.Delivery;
import dev.muster.sandbox.workspace.View;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a form went.
 *
 * @param errors what the person reads at the fields, by block; under "" when it concerns no field
 * @param view what is on the screen now, if anything
 */
public record Submission(Delivery delivery, Map<String, String> errors, @Nullable View view) {

  public boolean isAccepted() {
    return errors.isEmpty();
  }
}
