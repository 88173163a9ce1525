package dev.muster.sandbox.methods;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.json.Json;
import dev.muster.sandbox.shapes.ChannelShape;
import dev.muster.sandbox.workspace.Channel;
import dev.muster.sandbox.workspace.SlackError;
import dev.muster.sandbox.workspace.Workspace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** conversations.invite, kick, join, leave, members. */
final class MembershipMethods {

  private static final int MOST_AT_ONCE = 100;

  private final Workspace workspace;
  private final Reach reach;

  MembershipMethods(Workspace workspace) {
    this.workspace = workspace;
    this.reach = new Reach(workspace);
  }

  void register(MethodTable table) {
    table
        .add("conversations.invite", this::invite)
        .add("conversations.kick", this::kick)
        .add("conversations.join", this::join)
        .add("conversations.leave", this::leave)
        .add("conversations.members", this::members);
  }

  private ObjectNode invite(Arguments arguments) {
    Channel channel = reach.open(arguments.required("channel"));
    List<String> users = arguments.list("users");
    if (users.isEmpty()) {
      throw new SlackError("no_user");
    }
    if (users.size() > MOST_AT_ONCE) {
      throw new SlackError("too_many_users");
    }
    Map<String, String> refused = refusals(channel, users);
    if (!refused.isEmpty() && !arguments.flag("force", false)) {
      throw new SlackError(refused.values().iterator().next(), withErrors(Json.object(), refused));
    }
    users.stream()
        .distinct()
        .filter(each -> !refused.containsKey(each))
        .forEach(each -> workspace.conversations().join(channel, each, reach.bot()));
    return withErrors(channel(channel), refused);
  }

  private Map<String, String> refusals(Channel channel, List<String> users) {
    Map<String, String> refused = new LinkedHashMap<>();
    users.forEach(user -> refusal(channel, user).ifPresent(error -> refused.put(user, error)));
    return refused;
  }

  private Optional<String> refusal(Channel channel, String user) {
    if (user.equals(reach.bot())) {
      return Optional.of("cant_invite_self");
    }
    if (workspace.people().find(user).isEmpty()) {
      return Optional.of("user_not_found");
    }
    return workspace.channels().isMember(channel.id(), user)
        ? Optional.of("already_in_channel")
        : workspace.people().refusalOfInvitations(user);
  }

  private static ObjectNode withErrors(ObjectNode answer, Map<String, String> refused) {
    if (refused.isEmpty()) {
      return answer;
    }
    ArrayNode errors = answer.putArray("errors");
    refused.forEach(
        (user, error) -> errors.addObject().put("user", user).put("ok", false).put("error", error));
    return answer;
  }

  private ObjectNode kick(Arguments arguments) {
    Channel channel = reach.open(arguments.required("channel"));
    String user = arguments.required("user");
    if (user.equals(reach.bot())) {
      throw new SlackError("cant_kick_self");
    }
    if (channel.general()) {
      throw new SlackError("cant_kick_from_general");
    }
    if (!workspace.channels().isMember(channel.id(), user)) {
      throw new SlackError("not_in_channel");
    }
    workspace.conversations().leave(channel, user);
    return Json.object();
  }

  private ObjectNode join(Arguments arguments) {
    Channel channel = reach.requireOpen(reach.visible(arguments.required("channel")));
    if (!channel.isPublic()) {
      throw new SlackError("method_not_supported_for_channel_type");
    }
    if (reach.isMember(channel)) {
      ObjectNode answer = channel(channel).put("warning", "already_in_channel");
      answer.putObject("response_metadata").putArray("warnings").add("already_in_channel");
      return answer;
    }
    workspace.conversations().join(channel, reach.bot(), null);
    return channel(channel);
  }

  private ObjectNode leave(Arguments arguments) {
    Channel channel = reach.visible(arguments.required("channel"));
    if (channel.general()) {
      throw new SlackError("cant_leave_general");
    }
    if (!reach.isMember(channel)) {
      return Json.object().put("not_in_channel", true);
    }
    workspace.conversations().leave(channel, reach.bot());
    return Json.object();
  }

  private ObjectNode members(Arguments arguments) {
    Channel channel = reach.visible(arguments.required("channel"));
    Page<String> page =
        Page.of(workspace.channels().members(channel.id()), arguments, 100, 1000, each -> each);
    ObjectNode answer = Json.object();
    answer.set("members", Json.strings(page.items()));
    return page.noteIn(answer);
  }

  private ObjectNode channel(Channel channel) {
    ObjectNode answer = Json.object();
    answer.set("channel", ChannelShape.of(channel, reach.bot(), workspace));
    return answer;
  }
}
