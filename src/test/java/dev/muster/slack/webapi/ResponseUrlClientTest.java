package dev.muster.slack.webapi;

import static dev.muster.testing.Patience.untilTrue;

import dev.muster.slack.blockkit.Message;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ResponseUrlClientTest {

  private final ScriptedSlack slack = new ScriptedSlack();
  private final ResponseUrlClient replies = new ResponseUrlClient(slack.slack, slack.settings);

  @AfterEach
  void close() {
    slack.close();
  }

  @Test
  void a_reply_that_was_refused_in_passing_is_sent_again() {
    slack.limited(1).next(503, "").next(200, "ok");

    replies.whisper(slack.url("/hooks/1"), new Message("Not opened.", List.of()));

    untilTrue("it came through", () -> slack.asked().size() == 3);
  }
}
