package dev.muster.sandbox.methods;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.json.Json;
import dev.muster.sandbox.shapes.MessageShape;
import dev.muster.sandbox.workspace.Channel;
import dev.muster.sandbox.workspace.Message;
import dev.muster.sandbox.workspace.SlackError;
import dev.muster.sandbox.workspace.Workspace;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** conversations.history, newest first, and conversations.replies, oldest first. */
final class HistoryMethods {

  private final Workspace workspace;
  private final Reach reach;

  HistoryMethods(Workspace workspace) {
    this.workspace = workspace;
    this.reach = new Reach(workspace);
  }

  void register(MethodTable table) {
    table
        .add("conversations.history", this::history)
        .add("conversations.replies", this::replies)
        .add("conversations.mark", this::mark);
  }

  private ObjectNode history(Arguments arguments) {
    Channel channel = reach.joined(arguments.required("channel"));
    List<Message> newestFirst =
        workspace.messages().history(channel.id()).reversed().stream()
            .filter(within(arguments))
            .toList();
    Page<Message> page = Page.of(newestFirst, arguments, 100, 999, Message::ts);
    int pins = workspace.pins().in(channel.id()).size();
    return answer(page, arguments).put("pin_count", pins);
  }

  private ObjectNode replies(Arguments arguments) {
    Channel channel = reach.joined(arguments.required("channel"));
    Message parent =
        workspace
            .messages()
            .find(channel.id(), arguments.required("ts"))
            .orElseThrow(() -> new SlackError("thread_not_found"));
    List<Message> thread = new ArrayList<>();
    thread.add(parent);
    workspace.messages().replies(channel.id(), parent.ts()).stream()
        .filter(within(arguments))
        .forEach(thread::add);
    return answer(Page.of(thread, arguments, 1000, 1000, Message::ts), arguments);
  }

  private ObjectNode mark(Arguments arguments) {
    Channel channel = reach.joined(arguments.required("channel"));
    workspace.readMarks().read(reach.bot(), channel.id(), arguments.required("ts"));
    return Json.object();
  }

  private ObjectNode answer(Page<Message> page, Arguments arguments) {
    boolean withMetadata = arguments.flag("include_all_metadata", false);
    ObjectNode answer = Json.object();
    ArrayNode messages = answer.putArray("messages");
    page.items()
        .forEach(each ->
            messages.add(
                withMetadata
                    ? MessageShape.withMetadata(each, workspace)
                    : MessageShape.of(each, workspace)));
    answer.put("has_more", page.hasMore());
    return page.hasMore() ? page.noteIn(answer) : answer;
  }

  private static Predicate<Message> within(Arguments arguments) {
    boolean inclusive = arguments.flag("inclusive", false);
    BigDecimal oldest = moment(arguments, "oldest", "0");
    BigDecimal latest = moment(arguments, "latest", "99999999999");
    return message -> {
      BigDecimal ts = new BigDecimal(message.ts());
      boolean between = ts.compareTo(oldest) > 0 && ts.compareTo(latest) < 0;
      return between || (inclusive && (ts.compareTo(oldest) == 0 || ts.compareTo(latest) == 0));
    };
  }

  private static BigDecimal moment(Arguments arguments, String name, String otherwise) {
    try {
      return new BigDecimal(arguments.text(name).orElse(otherwise));
    } catch (NumberFormatException notAMoment) {
      throw new SlackError("invalid_ts_" + name);
    }
  }
}
