package dev.muster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

  private static final Map<String, String> REAL =
      Map.of("SLACK_BOT_TOKEN", "xoxb-1-2-3", "SLACK_SIGNING_SECRET", "8f742231b10e");

  private static final String TOKENS = "U012AB3CDE:0123456789abcdef0123456789abcdef";

  @Test
  void without_any_setting_there_is_a_sandbox_on_this_machine_only() {
    var settings = Settings.read(Map.of());

    assertThat(settings.slack()).isEmpty();
    assertThat(settings.host()).isEqualTo("127.0.0.1");
    assertThat(settings.port()).isEqualTo(8080);
    assertThat(settings.embedded()).isTrue();
    assertThat(settings.jdbcUrl())
        .startsWith("jdbc:h2:file:/")
        .contains("WRITE_DELAY=0")
        .contains("RETENTION_TIME=1000");
  }

  @Test
  void with_a_token_it_listens_on_every_interface() {
    var settings = Settings.read(REAL);

    assertThat(settings.slack()).isPresent();
    assertThat(settings.slack().orElseThrow().apiUrl()).isEqualTo("https://slack.com/api/");
    assertThat(settings.host()).isEqualTo("0.0.0.0");
  }

  @Test
  void a_token_without_its_signing_secret_is_refused() {
    assertThatThrownBy(() -> Settings.read(Map.of("SLACK_BOT_TOKEN", "xoxb-1-2-3")))
        .isInstanceOf(ConfigurationError.class)
        .hasMessageStartingWith("SLACK_SIGNING_SECRET is missing")
        .hasMessageContaining("For example: SLACK_SIGNING_SECRET=");
  }

  @Test
  void a_forgotten_token_does_not_start_a_sandbox_by_surprise() {
    assertThatThrownBy(() -> Settings.read(Map.of("SLACK_SIGNING_SECRET", "8f742231b10e")))
        .isInstanceOf(ConfigurationError.class)
        .hasMessageStartingWith("SLACK_BOT_TOKEN is missing");
  }

  @ParameterizedTest
  @CsvSource({
    "SLACK_BOT_TOKEN, xoxp-1-2-3",
    "SLACK_APP_TOKEN, xoxb-1-2-3",
    "SLACK_API_URL, https://slack.com/",
    "SLACK_API_URL, slack.com/api/",
    "SLACK_API_URL, https://proxy:s3cret@slack proxy/api/",
    "DATABASE_URL, postgres://localhost/muster",
    "MUSTER_SANDBOX_SOCKET_MODE, yes",
    "MUSTER_SOCKET_CONNECTIONS, 0",
    "MUSTER_SOCKET_CONNECTIONS, 11",
    "MUSTER_HEARTBEAT_URL, hc-ping.com/secret",
    "MUSTER_HEARTBEAT_URL, ftp://hc-ping.com/secret",
    "MUSTER_HEARTBEAT_URL, https://",
    "MUSTER_HEARTBEAT_URL, https://hc-ping.com/a secret",
    "MUSTER_API_TOKENS, U012AB3CDE:too-short",
    "MUSTER_API_TOKENS, no-person-but-long-enough-to-be-a-token",
    "MUSTER_CHANNEL_NAME, incident-{title}",
    "MUSTER_CHANNEL_NAME, Incident-{number}",
    "MUSTER_PAGES_URL, muster.example.com",
    "MUSTER_ALLOWED_HOSTS, https://muster.example.com",
    "MUSTER_ALLOWED_HOSTS, muster.example.com:8080",
    "MUSTER_ALLOWED_HOSTS, *",
    "PORT, eighty",
    "PORT, 65536",
  })
  void a_setting_that_cannot_work_is_named_with_an_example(String name, String value) {
    var environment = new HashMap<>(REAL);
    environment.put(name, value);

    assertThatThrownBy(() -> Settings.read(environment))
        .isInstanceOf(ConfigurationError.class)
        .hasMessageStartingWith(name + " ")
        .hasMessageContaining("For example: " + name + "=")
        .hasMessageNotContaining("secret");
  }

  @Test
  void a_heartbeat_goes_to_an_address_on_the_web() {
    var address = "https://hc-ping.com/0a1b2c3d";

    assertThat(Settings.read(Map.of("MUSTER_HEARTBEAT_URL", address)).heartbeat())
        .contains(URI.create(address));
    assertThat(Settings.read(Map.of("MUSTER_HEARTBEAT_URL", "http://10.0.0.1/x")).heartbeat())
        .isPresent();
    assertThat(Settings.read(Map.of()).heartbeat()).isEmpty();
  }

  @Test
  void without_tokens_nobody_gets_in_but_through_the_chat() {
    assertThat(Settings.read(REAL).apiTokens()).isEmpty();
    assertThat(Settings.read(Map.of("MUSTER_API_TOKENS", " ")).apiTokens()).isEmpty();
    assertThat(Settings.read(Map.of("MUSTER_API_TOKENS", TOKENS)).apiTokens()).contains(TOKENS);
  }

  @Test
  void a_token_is_not_printed_when_it_is_refused() {
    assertThatThrownBy(() -> Settings.read(Map.of("MUSTER_API_TOKENS", TOKENS + ",U1:short-one")))
        .isInstanceOf(ConfigurationError.class)
        .hasMessageNotContaining("0123456789")
        .hasMessageNotContaining("short-one");
  }

  @Test
  void blank_settings_count_as_missing() {
    assertThat(Settings.read(Map.of("SLACK_BOT_TOKEN", " ", "PORT", "")).port()).isEqualTo(8080);
  }

  @Test
  void a_host_name_is_known_from_whatever_setting_says_it() {
    var names =
        Settings.read(
                Map.of(
                    "MUSTER_ALLOWED_HOSTS", "muster.internal, muster,",
                    "MUSTER_PAGES_URL", "https://muster.example.com/",
                    "MUSTER_HOST", "10.0.0.7"))
            .hostNames();

    assertThat(names)
        .containsExactlyInAnyOrder("muster.internal", "muster", "muster.example.com", "10.0.0.7");
    assertThat(Settings.read(REAL).allowedHosts()).isEmpty();
  }

  @Test
  void a_silent_database_is_given_up_unless_its_address_says_otherwise() {
    assertThat(pooled("jdbc:postgresql://db/muster"))
        .isEqualTo(
            "jdbc:postgresql://db/muster"
                + "?connectTimeout=2&loginTimeout=5&reWriteBatchedInserts=true"
                + "&socketTimeout=15&tcpKeepAlive=true");
    assertThat(pooled("jdbc:postgresql://db/muster?ssl=true&socketTimeout=60"))
        .startsWith("jdbc:postgresql://db/muster?ssl=true&socketTimeout=60&connectTimeout=2")
        .doesNotContain("socketTimeout=15");
    assertThat(pooled("jdbc:h2:mem:muster")).isEqualTo("jdbc:h2:mem:muster");
  }

  @Test
  void an_address_can_say_that_no_statement_is_prepared() {
    assertThat(preparesStatements("jdbc:postgresql://db/muster")).isTrue();
    assertThat(preparesStatements("jdbc:postgresql://db/muster?prepareThreshold=05")).isTrue();
    assertThat(preparesStatements("jdbc:postgresql://db/muster?prepareThreshold=0")).isFalse();
    assertThat(preparesStatements("jdbc:postgresql://db/muster?ssl=true&prepareThreshold=0&x=y"))
        .isFalse();
  }

  private static boolean preparesStatements(String url) {
    return Settings.read(Map.of("DATABASE_URL", url)).preparesStatements();
  }

  private static String pooled(String url) {
    return Settings.read(Map.of("DATABASE_URL", url)).pooledJdbcUrl();
  }

  @Test
  void no_secret_is_ever_printed() {
    assertThat(Settings.read(REAL).toString()).doesNotContain("xoxb", "8f742231b10e");
    assertThat(Settings.read(REAL).slack().orElseThrow().toString())
        .doesNotContain("xoxb", "8f742231b10e");
    assertThat(Settings.read(Map.of("MUSTER_API_TOKENS", TOKENS)).toString())
        .doesNotContain("0123456789");
  }
}
