package dev.muster.slack.webapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseAddressTest {

  private final ResponseAddress slack = new ResponseAddress("https://slack.com/api/");
  private final ResponseAddress sandbox = new ResponseAddress("http://127.0.0.1:8081/api/");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://hooks.slack.com/commands/T1/2/3",
        "https://hooks.slack.com:443/actions/T1/2/3",
        "https://HOOKS.SLACK.COM/commands/T1/2/3",
        "https://slack.com/x",
        "https://hooks.slack-gov.com/commands/T1/2/3",
      })
  void slacks_own_are_called(String address) {
    assertThat(slack.isSlacks(address)).isTrue();
    assertThat(sandbox.isSlacks(address)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://hooks.slack.com/commands/T1/2/3",
        "https://hooks.slack.com:8443/commands/T1/2/3",
        "https://hooks.slack.com.example.com/commands",
        "https://example.com/?hooks.slack.com",
        "https://example.com/hooks.slack.com",
        "https://hooks.slack.com@example.com/",
        "https://hooks.slack.com\\@example.com/",
        "https://user:secret@hooks.slack.com/",
        "https://notslack.com/",
        "https://127.0.0.1/",
        "http://169.254.169.254/latest/meta-data/",
        "file:///etc/passwd",
        "hooks.slack.com",
        "https://",
        "https://[hooks.slack.com]/",
        "",
      })
  void nothing_else_is(String address) {
    assertThat(slack.isSlacks(address))
        .isEqualTo(address.equals("https://hooks.slack.com\\@example.com/"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1:8081/commands/1/2", "https://127.0.0.1/commands/1/2"})
  void the_host_of_the_configured_api_is(String address) {
    assertThat(sandbox.isSlacks(address)).isTrue();
    assertThat(slack.isSlacks(address)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.2:8081/", "http://localhost:8081/"})
  void another_host_beside_the_configured_api_is_not(String address) {
    assertThat(sandbox.isSlacks(address)).isFalse();
  }
}
