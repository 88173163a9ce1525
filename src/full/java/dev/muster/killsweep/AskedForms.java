package dev.muster.killsweep;

import static dev.muster.killsweep.SweepTitles.REMINDERS;
import static dev.muster.killsweep.SweepTitles.UPDATES;
import static dev.muster.killsweep.SweepTitles.at;
import static dev.muster.killsweep.SweepTitles.opened;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.killsweep.Breakpoint.Moment;
import dev.muster.sandbox.faults.FaultInjector;

/** Forms that people ask for when the process is killed, and use when it is back. */
final class AskedForms {

  private final Moment moment;
  private final SweepScenario scenario;
  private final ScenarioUsers users;
  private final ExpectedState expected;

  AskedForms(Moment moment, SweepScenario scenario, ScenarioUsers users, ExpectedState expected) {
    this.moment = moment;
    this.scenario = scenario;
    this.users = users;
    this.expected = expected;
  }

  /** The one call that is made while somebody looks. */
  HeldCalls open(FaultInjector faults) {
    var forms = new HeldCalls(faults);
    forms.openForm(moment, "Declare an incident");
    forms.openForm(moment, "Post update");
    forms.openForm(moment, "What ended it?");
    ask();
    forms.awaitCaught();
    return forms;
  }

  private void ask() {
    users.type("lena", "#general", "declare sev3 " + opened(moment));
    users.type("tom", users.channel(at(UPDATES, moment)), "update");
    users.type("priya", users.channel(at(REMINDERS, moment)), "resolve");
  }

  void use() {
    if (moment == Moment.BEFORE) {
      ask();
    }
    users.submit("lena");
    expected.declared(opened(moment));
    scenario.saySomethingNew();
    users
        .person("tom")
        .fill("words/input", scenario.words())
        .fill("status/input", scenario.status());
    users.submit("tom");
    UPDATES.stream().filter(title -> !title.equals(at(UPDATES, moment))).forEach(scenario::update);
    expected.changed(at(UPDATES, moment));
    assertThat(users.person("priya").awaitView().callbackId()).isEqualTo("resolve");
    users.person("priya").cancel();
    scenario.quiet();
  }
}
