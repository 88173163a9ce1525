package dev.muster.killsweep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.sandbox.Sandbox;
import dev.muster.sandbox.SandboxPerson;
import dev.muster.sandbox.people.Submission;

/** What people do with incidents, each of which has one word for a title. */
final class ScenarioUsers {

  private final Sandbox sandbox;

  ScenarioUsers(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  SandboxPerson person(String name) {
    return sandbox.person(name);
  }

  void declare(String by, String severity, String title) {
    fillDeclaration(by, severity, title);
    submit(by);
  }

  void update(String by, String title, String status, String words) {
    fillUpdate(by, title, status, words);
    submit(by);
  }

  void resolve(String by, String title) {
    fillResolution(by, title);
    submit(by);
  }

  void reopen(String by, String title) {
    type(by, channel(title), "reopen");
  }

  void fillDeclaration(String by, String severity, String title) {
    type(by, "#general", "declare %s %s".formatted(severity, title));
    person(by).fill("title/input", title);
  }

  void fillUpdate(String by, String title, String status, String words) {
    type(by, channel(title), "update");
    person(by).fill("words/input", words).fill("status/input", status);
  }

  void fillResolution(String by, String title) {
    type(by, channel(title), "resolve");
    person(by).fill("explanation/input", "It is over");
  }

  void type(String by, String channel, String command) {
    assertThat(person(by).type(channel, "/incident " + command).problem()).isEmpty();
  }

  void submit(String by) {
    assertThat(person(by).submit()).matches(Submission::isAccepted);
  }

  /** As it was first asked for. */
  String channel(String title) {
    return sandbox.calls().of("conversations.create").stream()
        .map(call -> String.valueOf(call.arguments().get("name")))
        .filter(name -> name.matches("inc-\\d+-" + title))
        .findFirst()
        .orElseThrow();
  }
}
