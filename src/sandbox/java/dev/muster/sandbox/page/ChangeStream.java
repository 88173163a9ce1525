package dev.muster.sandbox.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.http.Exchange;
import dev.muster.sandbox.json.Json;
import dev.muster.sandbox.shapes.ViewShape;
import dev.muster.sandbox.workspace.Happening;
import dev.muster.sandbox.workspace.View;
import dev.muster.sandbox.workspace.Workspace;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Server-sent events: tells every open page that something changed, and where. */
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

  /** Writes until the page is closed. */
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

  private void hear(Happening happening) {
    switch (happening) {
      case Happening.MessagePosted it -> changed(it.message().channel());
      case Happening.MessageChanged it -> changed(it.now().channel());
      case Happening.MessageDeleted it -> changed(it.message().channel());
      case Happening.ReactionAdded it -> changed(it.message().channel());
      case Happening.ReactionRemoved it -> changed(it.message().channel());
      case Happening.Pinned it -> changed(it.message().channel());
      case Happening.Unpinned it -> changed(it.message().channel());
      case Happening.ChannelCreated it -> changed(it.channel().id());
      case Happening.ChannelRenamed it -> changed(it.channel().id());
      case Happening.ChannelArchived it -> changed(it.channel().id());
      case Happening.ChannelUnarchived it -> changed(it.channel().id());
      case Happening.ChannelDressed it -> changed(it.channel().id());
      case Happening.Joined it -> changed(it.channel().id());
      case Happening.Left it -> changed(it.channel().id());
      case Happening.HomePublished it -> {
        tell(it.user(), "home", it.view());
        changed(null);
      }
      case Happening.FormShown it -> tell(it.user(), "view", it.view());
      case Happening.HomeOpened it -> {}
      case Happening.ClockTurned it -> changed(null);
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
