package dev.muster.sandbox.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.http.Exchange;
import dev.muster.sandbox.json.Json;
import dev.muster.sandbox.shapes.ViewShape;
import dev.muster.sandbox.workspace.View;
import dev.muster.sandbox.workspace.Workspace;
import dev.muster.sandbox.workspace.WorkspaceEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Server-sent events that tell every open page which channel changed. */
final class ChangeStream {

  private static final int HEARTBEAT_SECONDS = 15;

  private final Workspace workspace;
  private final List<Watcher> watchers = new CopyOnWriteArrayList<>();

  ChangeStream(Workspace workspace) {
    this.workspace = workspace;
    workspace.listen(this::hear);
  }

  private record Watcher(String user, BlockingQueue<String> waiting) {

    void tell(String event, ObjectNode data) {
      waiting.add("event: " + event + "\ndata: " + Json.write(data) + "\n\n");
    }
  }

  /** Blocks until the page is closed. */
  void serve(Exchange exchange, String user) throws IOException {
    Watcher watcher = new Watcher(user, new LinkedBlockingQueue<>());
    watchers.add(watcher);
    try (OutputStream out = exchange.stream("text/event-stream; charset=utf-8")) {
      write(out, ": welcome\n\n");
      while (true) {
        String next = watcher.waiting().poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
        write(out, next == null ? ": still here\n\n" : next);
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    } finally {
      watchers.remove(watcher);
    }
  }

  private void hear(WorkspaceEvent happening) {
    switch (happening) {
      case WorkspaceEvent.MessagePosted it -> changed(it.message().channel());
      case WorkspaceEvent.MessageChanged it -> changed(it.now().channel());
      case WorkspaceEvent.MessageDeleted it -> changed(it.message().channel());
      case WorkspaceEvent.ReactionAdded it -> changed(it.message().channel());
      case WorkspaceEvent.ReactionRemoved it -> changed(it.message().channel());
      case WorkspaceEvent.Pinned it -> changed(it.message().channel());
      case WorkspaceEvent.Unpinned it -> changed(it.message().channel());
      case WorkspaceEvent.ChannelCreated it -> changed(it.channel().id());
      case WorkspaceEvent.ChannelRenamed it -> changed(it.channel().id());
      case WorkspaceEvent.ChannelArchived it -> changed(it.channel().id());
      case WorkspaceEvent.ChannelUnarchived it -> changed(it.channel().id());
      case WorkspaceEvent.ChannelDressed it -> changed(it.channel().id());
      case WorkspaceEvent.Joined it -> changed(it.channel().id());
      case WorkspaceEvent.Left it -> changed(it.channel().id());
      case WorkspaceEvent.HomePublished it -> {
        tell(it.user(), "home", it.view());
        changed(null);
      }
      case WorkspaceEvent.FormShown it -> tell(it.user(), "view", it.view());
      case WorkspaceEvent.HomeOpened it -> {}
      case WorkspaceEvent.ClockTurned it -> changed(null);
    }
  }

  private void changed(@Nullable String channel) {
    watchers.forEach(each -> each.tell("change", Json.object().put("channel", channel)));
  }

  private void tell(String user, String event, @Nullable View view) {
    ObjectNode data =
        view == null ? Json.object().put("closed", true) : ViewShape.of(view, workspace);
    watchers.stream()
        .filter(each -> each.user().equals(user))
        .forEach(each -> each.tell(event, data));
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
