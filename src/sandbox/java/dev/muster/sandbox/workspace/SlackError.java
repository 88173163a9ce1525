package dev.muster.sandbox.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.json.Json;
import java.util.List;

/** An error in Slack's terms: the code, and the further fields of the response. */
public final class SlackError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ObjectNode details;

  public SlackError(String code) {
    this(code, Json.object());
  }

  public SlackError(String code, ObjectNode details) {
    super(code, null, false, false);
    this.details = details;
  }

  /** For invalid blocks: contains the messages twice, as Slack's response does. */
  public static SlackError invalidBlocks(List<String> problems) {
    SlackError error = explained("invalid_blocks", problems);
    error.details.set("errors", Json.strings(problems));
    return error;
  }

  /** With a message for each error. */
  public static SlackError explained(String code, List<String> problems) {
    ObjectNode details = Json.object();
    details
        .putObject("response_metadata")
        .set("messages", Json.strings(problems.stream().map(each -> "[ERROR] " + each).toList()));
    return new SlackError(code, details);
  }

  public String code() {
    return String.valueOf(getMessage());
  }

  public ObjectNode details() {
    return details;
  }
}
