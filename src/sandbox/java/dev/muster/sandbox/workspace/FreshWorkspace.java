package dev.muster.sandbox.workspace;

import dev.muster.sandbox.workspace.Channel.Kind;
import java.util.List;

/** A new workspace: four people, one app, a user group, and three channels with all four people. */
public final class FreshWorkspace {

  private FreshWorkspace() {}

  public static Workspace opened(String botName, WorkspaceClock clock) {
    Ids ids = new Ids(0);
    Team team = new Team(ids.next("T"), "Sandbox", "sandbox");
    List<Person> people =
        List.of(
            person(ids, "maya", "Maya Chen", "Europe/Berlin", "4bbe2e"),
            person(ids, "tom", "Tom Okafor", "America/New_York", "e7392d"),
            person(ids, "priya", "Priya Natarajan", "Asia/Kolkata", "3c989f"),
            person(ids, "lena", "Lena Sørensen", "Europe/Copenhagen", "674b1b"));
    AppIdentity app = new AppIdentity(ids.next("A"), ids.next("B"), ids.next("U"), botName);
    Workspace workspace = new Workspace(team, app, clock, ids);
    people.forEach(workspace.people()::add);
    workspace.people().add(bot(app));
    workspace.channels().put(roomForAll(workspace, "general").asGeneral());
    roomForAll(workspace, "incidents");
    roomForAll(workspace, "random");
    workspace.usergroups().add(platformTeam(workspace));
    return workspace;
  }

  static Person bot(AppIdentity app) {
    return new Person(app.botUser(), app.name(), app.name(), "America/Los_Angeles", "9b3b45", true);
  }

  private static Person person(
      Ids ids, String name, String realName, String timezone, String color) {
    return new Person(ids.next("U"), name, realName, timezone, color, false);
  }

  private static Channel roomForAll(Workspace workspace, String name) {
    List<String> everyone = workspace.people().humans().stream().map(Person::id).toList();
    Channel channel = workspace.conversations().opened(name, Kind.PUBLIC, everyone.getFirst());
    workspace.channels().admit(channel.id(), everyone);
    return channel;
  }

  private static Usergroup platformTeam(Workspace workspace) {
    List<String> members =
        workspace.people().humans().stream()
            .filter(each -> each.name().equals("tom") || each.name().equals("priya"))
            .map(Person::id)
            .toList();
    return new Usergroup(
        workspace.ids().next("S"),
        "platform",
        "Platform team",
        members,
        workspace.clock().epochSeconds());
  }
}
