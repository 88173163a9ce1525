package dev.muster.slack.delivery;

import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.app_backend.views.response.ViewSubmissionResponse;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import dev.muster.slack.blockkit.Message;
import java.util.Map;

/** The responses that Slack accepts to a delivery. */
public final class Responses {

  private Responses() {}

  public static Response silently() {
    return Response.ok();
  }

  static boolean isSilent(Response answer) {
    return answer.getStatusCode() == 200
        && (answer.getBody() == null || answer.getBody().isEmpty());
  }

  /** An ephemeral message to the person who typed the command. */
  public static Response saying(Message message) {
    var answer = SlashCommandResponse.builder().responseType("ephemeral").text(message.text());
    if (!message.blocks().isEmpty()) {
      answer.blocks(message.blocks());
    }
    return Response.json(200, answer.build());
  }

  /** Replaces the form by this view. */
  public static Response showing(View view) {
    return Response.json(
        200, ViewSubmissionResponse.builder().responseAction("update").view(view).build());
  }

  /** Keeps the form open and shows these errors beside its fields, by block id. */
  public static Response blaming(Map<String, String> sentences) {
    return Response.json(
        200, ViewSubmissionResponse.builder().responseAction("errors").errors(sentences).build());
  }
}
