package dev.muster.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.UncheckedIOException;
import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;

/** What comes out of the log for what goes in. */
class SafeLoggingTest {

  private static final String WORDS = "the payroll of Ada is gone";

  private final LoggerContext context = new LoggerContext();
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  private final PatternLayout layout = new PatternLayout();

  @BeforeEach
  void start() {
    var filter = new SafeLogging();
    filter.setContext(context);
    filter.start();
    context.addTurboFilter(filter);
    lines.setContext(context);
    lines.start();
    var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.INFO);
    root.addAppender(lines);
    layout.setContext(context);
    layout.setPattern("%-5level %logger %msg%n");
    layout.start();
  }

  @Test
  void a_library_fills_in_nothing_but_numbers() {
    context.getLogger("com.slack.api.bolt").warn("No request pattern detected for {}", WORDS);
    context.getLogger("com.zaxxer.hikari").warn("{} - {} of {} are busy", "pool", 3, 12);

    assertThat(written())
        .isEqualTo(
            """
            WARN  com.slack.api.bolt No request pattern detected for …
            WARN  com.zaxxer.hikari … - 3 of 12 are busy
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Unknown payload: %s",
        "Unknown payload {\"text\":\"%s\"}",
        "Unknown payload (%s)",
        "Unknown payload '%s'",
        "Unknown payload\n%s",
        "Unknown payload = %s"
      })
  void a_library_that_puts_it_into_the_message_is_cut_short(String message) {
    context.getLogger("com.slack.api.bolt").error(message.formatted(WORDS));

    assertThat(written()).isEqualTo("ERROR com.slack.api.bolt Unknown payload…\n");
  }

  @Test
  void what_ours_fills_in_stays_on_its_line_and_has_an_end() {
    ours().warn("Slack said {}, {} times", "a\r\nERROR forged\u2028line\u202e", 3);
    ours().info("It is {}", "x".repeat(10_000));

    assertThat(written())
        .startsWith(
            "WARN  dev.muster.slack.webapi.Forms Slack said a\\u000d\\u000aERROR"
                + " forged\\u2028line\\u202e, 3 times\n")
        .hasSizeLessThan(800)
        .satisfies(text -> assertThat(text.lines()).hasSize(2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xoxb-12-34-s3cret",
        "xapp-1-A0-12-s3cret",
        "Authorization: Bearer s3cret",
        "https://hooks.slack.com/commands/T1/s3cret",
        "https://hooks.slack-gov.com/commands/T1/s3cret",
        "wss://wss-primary.slack.com/link/?ticket=s3cret",
        "jdbc:postgresql://muster:s3cret@db/muster",
        "jdbc:postgresql://db/muster?user=muster&password=s3cret",
        "jdbc:h2:./x;PASSWORD=s3cret;MODE=y",
      })
  void secrets_are_struck_out_of_what_ours_fills_in(String text) {
    ours().warn("It went to {}", text);

    assertThat(written()).contains("[secret]").doesNotContain("s3cret");
  }

  @Test
  void exceptions_that_quote_are_told_by_type_and_place() {
    failing(() -> new ObjectMapper().readTree(WORDS));
    failing(() -> new ObjectMapper().readValue("{\"at\":\"" + WORDS + "\"}", Dated.class));
    failing(() -> JsonParser.parseString("{\"" + WORDS + "\""));
    failing(() -> new com.google.gson.Gson().fromJson("\"" + WORDS + "\"", JsonObject.class));
    failing(() -> new URI("https://hooks.slack.com/" + WORDS));
    failing(() -> Long.parseLong(WORDS));
    failing(() -> Duration.parse(WORDS.strip()));
    failing(() -> {
      throw new IllegalStateException(
          new UncheckedIOException(new java.io.CharConversionException(WORDS)));
    });

    assertThat(written())
        .doesNotContain("payroll")
        .contains(
            "JsonParseException",
            "InvalidFormatException",
            "JsonSyntaxException",
            "URISyntaxException",
            "NumberFormatException",
            "DateTimeParseException",
            "CharConversionException",
            "EOFException: …",
            "at dev.muster.logging.SafeLoggingTest");
  }

  @Test
  void a_database_that_quotes_values_is_told_by_its_state() {
    failing(() -> {
      try (var database = DriverManager.getConnection("jdbc:h2:mem:");
          var statement = database.createStatement()) {
        statement.execute("create table note (text varchar(60) primary key)");
        statement.execute("insert into note values ('" + WORDS + "')");
        try {
          statement.execute("insert into note values ('" + WORDS + "')");
        } catch (SQLException unique) {
          throw new IllegalStateException("not saved: " + unique.getMessage(), unique);
        }
        return "";
      }
    });

    assertThat(written()).doesNotContain("payroll").contains("SQLState 23505, error 23505");
  }

  @Test
  void what_helps_and_quotes_nothing_is_told() {
    ours().error("It failed", new java.net.ConnectException("Connection refused"));
    ours().error("It failed", new java.nio.file.AccessDeniedException("/var/lib/muster"));
    ours().error("It failed", new java.io.IOException("No space left on device"));

    assertThat(written())
        .contains("Connection refused", "/var/lib/muster", "No space left on device");
  }

  @Test
  void suppressed_exceptions_and_those_filled_in_are_treated_alike() {
    var problem = new IllegalStateException(WORDS, new IllegalArgumentException(WORDS));
    problem.addSuppressed(new IllegalArgumentException(WORDS));
    ours().warn("{} failed", "this", problem);
    ours().warn("{} failed, {}", problem, "so");
    context.getLogger("io.micronaut.http").error("Unexpected error: " + WORDS, problem);
    context.getLogger("io.micronaut.http").atError().setCause(problem).log("Error: " + WORDS);

    assertThat(written())
        .doesNotContain("payroll")
        .contains("Suppressed: java.lang.IllegalArgumentException", "Caused by: ");
  }

  @Test
  void the_audit_log_is_written_as_it_is_sealed() {
    var line = "17 2026-11-30T06:00:00Z declared by=U1 incident=1 ".repeat(20).strip();
    context.getLogger("muster.audit").info("{}", line);

    assertThat(written()).isEqualTo("INFO  muster.audit " + line + "\n");
  }

  @Test
  void levels_hold() {
    ours().debug("not {}", "this");
    assertThat(ours().isDebugEnabled()).isFalse();
    assertThat(ours().isInfoEnabled()).isTrue();

    assertThat(written()).isEmpty();
  }

  record Dated(java.util.UUID at) {}

  private Logger ours() {
    return context.getLogger("dev.muster.slack.webapi.Forms");
  }

  private void failing(Callable<?> work) {
    try {
      throw new AssertionError("it went well: " + work.call());
    } catch (Exception e) {
      ours().error("It failed", e);
      ours().warn("It failed in short: {}", ExceptionText.brief(e));
    }
  }

  private String written() {
    return lines.list.stream().map(layout::doLayout).collect(Collectors.joining());
  }
}
