package dev.muster.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import dev.muster.sandbox.app.Delivery;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several replicas of one app behind the workspace. */
class SandboxReplicasTest {

  private Sandbox sandbox;
  private ErrandApp left;
  private ErrandApp right;
  private SandboxPerson maya;

  @BeforeEach
  void open() {
    sandbox = Sandbox.start(SandboxSettings.of(Manifests.claimed()));
    left = replica();
    right = replica();
    sandbox.connect(List.of(left.address(), right.address()));
    maya = sandbox.person("maya");
  }

  @AfterEach
  void close() {
    left.close();
    right.close();
    sandbox.close();
  }

  @Test
  void each_replica_has_its_turn() {
    List<Delivery> commands = commands(6);
    assertThat(commands).allMatch(Delivery::isAcked);
    assertThat(commands).extracting(Delivery::via).startsWith(address(left), address(right));
    assertThat(commandsAt(left)).isEqualTo(3);
    assertThat(commandsAt(right)).isEqualTo(3);
  }

  @Test
  void a_replica_that_is_not_there_is_passed_over() {
    commands(2);
    left.close();
    assertThat(commands(4)).allMatch(Delivery::isAcked);
    assertThat(commandsAt(right)).isEqualTo(5);
  }

  @Test
  void a_replica_that_refuses_is_not_asked_to_stand_aside() {
    left.refuseWith(500);
    assertThat(commands(2)).extracting(Delivery::problem).containsExactly("http_service_error", "");
  }

  @Test
  void an_event_one_replica_fails_comes_again_to_the_other() {
    left.refuseWith(500);
    assertThat(maya.openHome().problem()).isEqualTo("http_service_error");
    sandbox.settle();
    Delivery again = sandbox.deliveries().getLast();
    assertThat(again.isAcked()).isTrue();
    assertThat(again.via()).isEqualTo(address(right));
    assertThat(right.arrivals()).hasSize(1);
  }

  @Test
  void when_no_replica_is_there_nobody_is_reached() {
    left.close();
    right.close();
    assertThat(maya.type("#general", "/errand bread").problem()).isEqualTo("dispatch_failed");
  }

  private List<Delivery> commands(int count) {
    return Stream.generate(() -> maya.type("#general", "/errand bread")).limit(count).toList();
  }

  private static long commandsAt(ErrandApp app) {
    return app.arrivals().stream()
        .filter(each -> each.parsed() instanceof SlashCommandRequest)
        .count();
  }

  private static String address(ErrandApp app) {
    return app.address().toString();
  }

  private ErrandApp replica() {
    ErrandApp app = new ErrandApp(sandbox);
    app.bolt().command("/errand", (request, context) -> context.ack());
    return app;
  }
}
