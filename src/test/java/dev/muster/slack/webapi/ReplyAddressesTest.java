package dev.muster.slack.webapi;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.util.http.SlackHttpClient;
import dev.muster.slack.blockkit.Message;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Which addresses are called. */
class ReplyAddressesTest {

  private static final Message HELLO = new Message("Hello", List.of());

  private final Queue<String> called = new ConcurrentLinkedQueue<>();
  private final CountDownLatch one = new CountDownLatch(1);

  @Test
  void whoever_made_up_an_address_is_not_called_and_its_secret_not_logged() throws Exception {
    var log = new ListAppender<ILoggingEvent>();
    log.start();
    var logger = (Logger) LoggerFactory.getLogger(ResponseUrlClient.class);
    logger.addAppender(log);
    var slack = slack();
    try {
      var replies = new ResponseUrlClient(slack, settings());
      replies.whisper("https://hooks.slack.com.example.com/s3cret", HELLO);
      replies.replace("http://169.254.169.254/s3cret", HELLO);
      replies.replace("not an address: s3cret", HELLO);
      replies.whisper("https://hooks.slack.com/commands/T1/2/3", HELLO);
      assertThat(one.await(10, TimeUnit.SECONDS)).isTrue();
    } finally {
      logger.detachAppender(log);
      slack.close();
    }

    assertThat(called).containsExactly("https://hooks.slack.com/commands/T1/2/3");
    assertThat(log.list).hasSize(3);
    assertThat(log.list.toString()).contains("(3 so far)").doesNotContain("s3cret");
  }

  /** Answers every call itself. */
  private Slack slack() {
    var http =
        new OkHttpClient.Builder()
            .addInterceptor(chain -> {
              called.add(chain.request().url().toString());
              one.countDown();
              return new Response.Builder()
                  .request(chain.request())
                  .protocol(Protocol.HTTP_1_1)
                  .code(200)
                  .message("OK")
                  .body(ResponseBody.create("ok", null))
                  .build();
            })
            .build();
    return Slack.getInstance(new SlackConfig(), new SlackHttpClient(http));
  }

  private static SlackSettings settings() {
    return new SlackSettings(
        "xoxb-1",
        "secret",
        "https://slack.com/api/",
        Duration.ofSeconds(8),
        Optional.empty(),
        Optional.empty());
  }
}
