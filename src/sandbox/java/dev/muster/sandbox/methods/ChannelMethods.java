package dev.muster.sandbox.methods;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.json.Json;
import dev.muster.sandbox.shapes.ChannelShape;
import dev.muster.sandbox.workspace.Channel;
import dev.muster.sandbox.workspace.Channel.Kind;
import dev.muster.sandbox.workspace.SlackError;
import dev.muster.sandbox.workspace.Workspace;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** conversations.create to conversations.archive, and users.conversations. */
final class ChannelMethods {

  private static final int NOTE = 250;
  private static final int MOST_IN_A_DIRECT = 8;

  private final Workspace workspace;
  private final Reach reach;

  ChannelMethods(Workspace workspace) {
    this.workspace = workspace;
    this.reach = new Reach(workspace);
  }

  void register(MethodTable table) {
    table
        .add("conversations.create", this::create)
        .add("conversations.rename", this::rename)
        .add("conversations.setTopic", this::setTopic)
        .add("conversations.setPurpose", this::setPurpose)
        .add("conversations.archive", this::archive)
        .add("conversations.unarchive", this::unarchive)
        .add("conversations.open", this::open)
        .add("conversations.info", this::info)
        .add("conversations.list", this::list)
        .add("users.conversations", this::ofUser);
  }

  private ObjectNode create(Arguments arguments) {
    String name = freeName(arguments.text("name").orElse(""));
    Kind kind = arguments.flag("is_private", false) ? Kind.PRIVATE : Kind.PUBLIC;
    return answer(workspace.conversations().create(name, kind, reach.bot()));
  }

  private ObjectNode rename(Arguments arguments) {
    Channel channel = reach.open(arguments.required("channel"));
    String name = freeName(arguments.text("name").orElse(""));
    if (!channel.creator().equals(reach.bot())) {
      throw new SlackError("not_authorized");
    }
    return answer(workspace.conversations().rename(channel, name, reach.bot()));
  }

  private ObjectNode setTopic(Arguments arguments) {
    Channel channel = reach.open(arguments.required("channel"));
    String topic = note(arguments, "topic");
    return answer(workspace.conversations().setTopic(channel, topic, reach.bot()))
        .put("topic", topic);
  }

  private ObjectNode setPurpose(Arguments arguments) {
    Channel channel = reach.open(arguments.required("channel"));
    String purpose = note(arguments, "purpose");
    return answer(workspace.conversations().setPurpose(channel, purpose, reach.bot()))
        .put("purpose", purpose);
  }

  private ObjectNode archive(Arguments arguments) {
    Channel channel = reach.joined(arguments.required("channel"));
    if (channel.archived()) {
      throw new SlackError("already_archived");
    }
    if (channel.general()) {
      throw new SlackError("cant_archive_general");
    }
    workspace.conversations().archive(channel, reach.bot());
    return Json.object();
  }

  private ObjectNode unarchive(Arguments arguments) {
    Channel channel = reach.visible(arguments.required("channel"));
    if (!channel.archived()) {
      throw new SlackError("not_archived");
    }
    // Slack documents this as a known bug: a bot token cannot unarchive a channel.
    throw new SlackError("not_in_channel");
  }

  private ObjectNode open(Arguments arguments) {
    Channel channel =
        arguments.text("channel").map(reach::visible).orElseGet(() -> direct(arguments));
    if (!channel.kind().isDirect()) {
      throw new SlackError("method_not_supported_for_channel_type");
    }
    ObjectNode answer = Json.object().put("no_op", false).put("already_open", false);
    ObjectNode brief = Json.object().put("id", channel.id());
    return answer.set("channel", arguments.flag("return_im", false) ? shape(channel) : brief);
  }

  private Channel direct(Arguments arguments) {
    List<String> users = arguments.list("users");
    if (users.isEmpty()) {
      throw new SlackError("users_list_not_supplied");
    }
    if (users.size() > MOST_IN_A_DIRECT) {
      throw new SlackError("too_many_users");
    }
    if (users.stream().anyMatch(each -> workspace.people().find(each).isEmpty())) {
      throw new SlackError("user_not_found");
    }
    Set<String> between = new LinkedHashSet<>(users);
    between.add(reach.bot());
    return workspace.conversations().direct(between);
  }

  private ObjectNode info(Arguments arguments) {
    Channel channel = reach.visible(arguments.required("channel"));
    ObjectNode shape = shape(channel);
    if (arguments.flag("include_num_members", false)) {
      shape.put("num_members", workspace.channels().members(channel.id()).size());
    }
    ObjectNode answer = Json.object();
    answer.set("channel", shape);
    return answer;
  }

  private ObjectNode list(Arguments arguments) {
    List<Channel> seen =
        workspace.channels().all().stream()
            .filter(each -> each.isPublic() || reach.isMember(each))
            .toList();
    return listed(seen, arguments);
  }

  private ObjectNode ofUser(Arguments arguments) {
    String user = arguments.text("user").orElse(reach.bot());
    if (workspace.people().find(user).isEmpty()) {
      throw new SlackError("user_not_found");
    }
    // Private conversations are included only if the app is a member, too.
    List<Channel> shared =
        workspace.channels().of(user).stream()
            .filter(each -> each.isPublic() || reach.isMember(each))
            .toList();
    return listed(shared, arguments);
  }

  private ObjectNode listed(List<Channel> channels, Arguments arguments) {
    boolean withoutArchived = arguments.flag("exclude_archived", false);
    List<String> types = types(arguments);
    List<Channel> wanted =
        channels.stream()
            .filter(each -> !(withoutArchived && each.archived()))
            .filter(each -> types.contains(type(each)))
            .toList();
    Page<Channel> page = Page.of(wanted, arguments, 100, 1000, Channel::id);
    ObjectNode answer = Json.object();
    ArrayNode array = answer.putArray("channels");
    page.items().forEach(each -> array.add(withMembers(each)));
    return page.noteIn(answer);
  }

  private static List<String> types(Arguments arguments) {
    List<String> types = arguments.list("types");
    if (types.isEmpty()) {
      return List.of("public_channel");
    }
    if (!Set.of("public_channel", "private_channel", "im", "mpim").containsAll(types)) {
      throw new SlackError("invalid_types");
    }
    return types;
  }

  private static String type(Channel channel) {
    return switch (channel.kind()) {
      case PUBLIC -> "public_channel";
      case PRIVATE -> "private_channel";
      case DIRECT -> "im";
      case GROUP_DIRECT -> "mpim";
    };
  }

  private String freeName(String given) {
    String name = ChannelName.checked(given);
    if (workspace.channels().named(name).isPresent()) {
      throw new SlackError("name_taken");
    }
    return name;
  }

  private static String note(Arguments arguments, String name) {
    String note = arguments.text(name).orElse("");
    if (note.length() > NOTE) {
      throw new SlackError("too_long");
    }
    return note;
  }

  private ObjectNode answer(Channel channel) {
    ObjectNode answer = Json.object();
    answer.set("channel", shape(channel));
    return answer;
  }

  private ObjectNode withMembers(Channel channel) {
    return shape(channel).put("num_members", workspace.channels().members(channel.id()).size());
  }

  private ObjectNode shape(Channel channel) {
    return ChannelShape.of(channel, reach.bot(), workspace);
  }
}
