package dev.muster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Has every Muster of a test class hear of its sandbox by Socket Mode instead of by HTTP. */
final class BySocketMode implements BeforeAllCallback, AfterAllCallback {

  private static final String SETTING = "MUSTER_SANDBOX_SOCKET_MODE";
  private static final String DEMANDED = "muster.test.socket-mode";
  private static final Duration SOON = Duration.ofSeconds(30);

  @Override
  public void beforeAll(ExtensionContext context) {
    System.setProperty(DEMANDED, "true");
  }

  @Override
  public void afterAll(ExtensionContext context) {
    System.clearProperty(DEMANDED);
  }

  static void require(Map<String, String> environment) {
    if (Boolean.getBoolean(DEMANDED)) {
      environment.put(SETTING, "true");
    }
  }

  static void awaitIn(RunningMuster muster, Map<String, String> environment) {
    if (environment.containsKey(SETTING)) {
      try {
        assertThat(muster.sandbox().awaitSocket(SOON)).as("connected by Socket Mode").isTrue();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
