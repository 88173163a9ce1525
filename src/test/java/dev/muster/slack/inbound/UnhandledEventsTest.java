package dev.muster.slack.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What is not listened to is counted by its type, and nothing but a type is logged. */
class UnhandledEventsTest {

  private final Logger log = (Logger) LoggerFactory.getLogger(UnhandledEvents.class);
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  private final UnhandledEvents unheard = new UnhandledEvents();

  @BeforeEach
  void listen() {
    lines.start();
    log.addAppender(lines);
  }

  @AfterEach
  void stop() {
    log.detachAppender(lines);
  }

  @Test
  void ever_fewer_are_logged() {
    for (var time = 0; time < 150; time++) {
      unheard.count("channel_rename");
    }

    assertThat(lines.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .containsExactly(
            "Slack sent 1 times \"channel_rename\", which Muster does not listen to",
            "Slack sent 10 times \"channel_rename\", which Muster does not listen to",
            "Slack sent 100 times \"channel_rename\", which Muster does not listen to");
  }

  @Test
  void what_is_no_type_is_not_logged() {
    unheard.count("our database password is\r\nhunter2");
    unheard.incomplete("x".repeat(100));

    assertThat(lines.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .containsExactly(
            "Slack sent 1 times \"other\", which Muster does not listen to",
            "Slack sent 1 times \"other\" without what Muster needs of it");
  }
}
