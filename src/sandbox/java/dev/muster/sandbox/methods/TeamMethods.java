package dev.muster.sandbox.methods;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.json.Json;
import dev.muster.sandbox.shapes.PersonShape;
import dev.muster.sandbox.workspace.Person;
import dev.muster.sandbox.workspace.SlackError;
import dev.muster.sandbox.workspace.Usergroup;
import dev.muster.sandbox.workspace.Workspace;
import java.util.List;

/** auth.test, users.*, usergroups.*, bots.info, team.info. */
final class TeamMethods {

  private final Workspace workspace;

  TeamMethods(Workspace workspace) {
    this.workspace = workspace;
  }

  void register(MethodTable table) {
    table
        .add("auth.test", this::authTest)
        .add("team.info", this::teamInfo)
        .add("bots.info", this::botsInfo)
        .add("users.info", this::usersInfo)
        .add("users.list", this::usersList)
        .add("users.lookupByEmail", this::lookupByEmail)
        .add("usergroups.list", this::usergroupsList)
        .add("usergroups.users.list", this::usergroupsUsersList);
  }

  private ObjectNode authTest(Arguments arguments) {
    return Json.object()
        .put("url", workspace.links().base() + "/")
        .put("team", workspace.team().name())
        .put("user", workspace.app().name())
        .put("team_id", workspace.team().id())
        .put("user_id", workspace.app().botUser())
        .put("bot_id", workspace.app().botId())
        .put("is_enterprise_install", false);
  }

  private ObjectNode teamInfo(Arguments arguments) {
    ObjectNode answer = Json.object();
    answer
        .putObject("team")
        .put("id", workspace.team().id())
        .put("name", workspace.team().name())
        .put("domain", workspace.team().domain());
    return answer;
  }

  private ObjectNode botsInfo(Arguments arguments) {
    if (!arguments.required("bot").equals(workspace.app().botId())) {
      throw new SlackError("bot_not_found");
    }
    ObjectNode answer = Json.object();
    answer
        .putObject("bot")
        .put("id", workspace.app().botId())
        .put("deleted", false)
        .put("name", workspace.app().name())
        .put("updated", 1_700_000_000)
        .put("app_id", workspace.app().appId())
        .put("user_id", workspace.app().botUser());
    return answer;
  }

  private ObjectNode usersInfo(Arguments arguments) {
    return user(
        workspace
            .people()
            .find(arguments.required("user"))
            .orElseThrow(() -> new SlackError("user_not_found")));
  }

  private ObjectNode lookupByEmail(Arguments arguments) {
    String email = arguments.required("email");
    return user(
        workspace.people().humans().stream()
            .filter(each -> each.email().equals(email))
            .findFirst()
            .orElseThrow(() -> new SlackError("users_not_found")));
  }

  private ObjectNode user(Person person) {
    ObjectNode answer = Json.object();
    answer.set("user", PersonShape.of(person, workspace));
    return answer;
  }

  private ObjectNode usersList(Arguments arguments) {
    Page<Person> page = Page.of(workspace.people().all(), arguments, 1000, 1000, Person::id);
    ObjectNode answer = Json.object();
    ArrayNode members = answer.putArray("members");
    page.items().forEach(each -> members.add(PersonShape.of(each, workspace)));
    return page.noteIn(answer.put("cache_ts", workspace.clock().epochSeconds()));
  }

  private ObjectNode usergroupsList(Arguments arguments) {
    boolean withUsers = arguments.flag("include_users", false);
    ObjectNode answer = Json.object();
    ArrayNode groups = answer.putArray("usergroups");
    workspace.usergroups().all().forEach(each -> groups.add(group(each, withUsers)));
    return answer;
  }

  private ObjectNode usergroupsUsersList(Arguments arguments) {
    List<String> users =
        workspace
            .usergroups()
            .find(arguments.required("usergroup"))
            .orElseThrow(() -> new SlackError("no_such_subteam"))
            .users();
    ObjectNode answer = Json.object();
    answer.set("users", Json.strings(users));
    return answer;
  }

  private ObjectNode group(Usergroup group, boolean withUsers) {
    ObjectNode shape =
        Json.object()
            .put("id", group.id())
            .put("team_id", workspace.team().id())
            .put("is_usergroup", true)
            .put("is_subteam", true)
            .put("name", group.name())
            .put("description", "")
            .put("handle", group.handle())
            .put("is_external", false)
            .put("date_create", group.created())
            .put("date_update", group.created())
            .put("date_delete", 0)
            .put("user_count", group.users().size());
    if (withUsers) {
      shape.set("users", Json.strings(group.users()));
    }
    return shape;
  }
}
