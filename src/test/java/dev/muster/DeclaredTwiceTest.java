package dev.muster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** One outage, declared by two: the second is shown the first. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeclaredTwiceTest {

  private RunningScenario scenario;

  @BeforeAll
  void start(@TempDir Path data) {
    scenario = RunningScenario.open(data);
  }

  @AfterAll
  void stop() {
    scenario.close();
  }

  @Test
  void whoever_is_about_to_declare_the_same_joins_it_instead() {
    var maya = scenario.person("maya");
    var tom = scenario.person("tom");
    var channel = scenario.declare(maya, "sev2 Checkout is down");

    tom.type("#general", "/incident declare sev1 checkout down?");
    var form = tom.awaitView();
    assertThat(form.toString()).contains("This sounds like", "Checkout is down", "Join it instead");
    tom.clickInView("join-incident");
    scenario.awaitIn(tom, channel);
    tom.cancel();
  }

  @Test
  void what_sounds_like_nothing_open_is_shown_the_newest_and_declared_all_the_same() {
    var maya = scenario.person("maya");
    var lena = scenario.person("lena");
    scenario.declare(maya, "sev2 Mail is late");

    lena.type("#general", "/incident declare sev3 Printer on fire");
    assertThat(lena.awaitView().toString())
        .contains("Open right now", "Mail is late")
        .doesNotContain("This sounds like");
    assertThat(lena.submit().isAccepted()).isTrue();
    assertThat(lena.awaitView().toString()).doesNotContain("may be the same");
    lena.cancel();
  }

  @Test
  void a_private_one_is_shown_to_nobody_else() {
    var maya = scenario.person("maya");
    var lena = scenario.person("lena");
    maya.type("#general", "/incident declare sev2 Somebody stole the vault keys");
    maya.awaitView();
    maya.fill("visibility/input", "private").submit();
    maya.cancel();

    lena.type("#general", "/incident declare sev2 vault keys stolen");
    assertThat(lena.awaitView().toString()).doesNotContain("Somebody stole the vault keys");
    lena.cancel();
  }
}
