package dev.muster.sandbox.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.app.AppPayload.Kind;
import dev.muster.sandbox.json.Json;

/** The question Slack asks of a new request URL; the app says the same word back. */
public final class Verification {

  private Verification() {}

  public static AppPayload of(String challenge) {
    ObjectNode payload =
        Json.object()
            .put("token", PayloadFields.TOKEN)
            .put("challenge", challenge)
            .put("type", "url_verification");
    return AppPayload.of(Kind.VERIFICATION, "url_verification", "", payload);
  }
}
