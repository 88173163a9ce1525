package dev.muster.slack.delivery;

import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.app_backend.views.response.ViewSubmissionResponse;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import dev.muster.slack.blockkit.Message;
import java.util.Map;

/** What Slack can be answered with. */
public final class Responses {

  private Responses() {}

  public static Response silently() {
    return Response.ok();
  }

  static boolean isSilent(Response answer) {
    return answer.getStatusCode() == 200
        && (answer.getBody() == null || answer.getBody().isEmpty());
  }

  /** For the eyes of the one who typed the command. */
  public static Response saying(Message message) {
    var answer = SlashCommandResponse.builder().responseType("ephemeral").text(message.text());
    if (!message.blocks().isEmpty()) {
      answer.blocks(message.blocks());
    }
    return Response.json(200, answer.build());
  }

  /** The form turns into this. */
  public static Response showing(View view) {
    return Response.json(
        200, ViewSubmissionResponse.builder().responseAction("update").view(view).build());
  }

  /** The form stays open, with these sentences beside its fields. */
  public static Response blaming(Map<String, String> sentences) {
    return Response.json(
        200, ViewSubmissionResponse.builder().responseAction("errors").errors(sentences).build());
  }
}
