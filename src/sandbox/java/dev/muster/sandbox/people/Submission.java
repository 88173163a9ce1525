package dev.muster.sandbox.people;

import dev.muster.sandbox.app.Delivery;
import dev.muster.sandbox.workspace.View;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The result of submitting a form.
 *
 * @param errors the messages at the fields, by block; under "" when one concerns no field
 * @param view the form shown afterwards, if any
 */
public record Submission(Delivery delivery, Map<String, String> errors, @Nullable View view) {

  public boolean isAccepted() {
    return errors.isEmpty();
  }
}
