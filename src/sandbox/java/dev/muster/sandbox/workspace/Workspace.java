package dev.muster.sandbox.workspace;

import dev.muster.sandbox.files.Files;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One team's workspace. All state is read and changed inside {@link #locked}. Code inside must not
 * block: no delivery, no latency. Listeners receive events in order, inside the lock, and must only
 * record them.
 */
public final class Workspace {

  private final ReentrantLock lock = new ReentrantLock();
  private final List<Consumer<WorkspaceEvent>> listeners = new CopyOnWriteArrayList<>();

  private final Team team;
  private final AppIdentity app;
  private final WorkspaceClock clock;
  private final Ids ids;
  private final Timestamps timestamps;

  private final People people = new People();
  private final Channels channels = new Channels();
  private final Messages messages = new Messages();
  private final Pins pins = new Pins();
  private final Bookmarks bookmarks = new Bookmarks();
  private final Files files = new Files();
  private final Views views = new Views();
  private final Triggers triggers = new Triggers(System::nanoTime);
  private final Usergroups usergroups = new Usergroups();
  private final ScheduledQueue outlook = new ScheduledQueue();
  private final ReadMarks readMarks = new ReadMarks();
  private final Links links = new Links();

  private final Conversations conversations = new Conversations(this);
  private final MessageService talk = new MessageService(this);
  private final ViewStack screens = new ViewStack(this);

  Workspace(Team team, AppIdentity app, WorkspaceClock clock, Ids ids) {
    this.team = team;
    this.app = app;
    this.clock = clock;
    this.ids = ids;
    this.timestamps = new Timestamps(clock);
  }

  public <T> T locked(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  public void run(Runnable work) {
    lock.lock();
    try {
      work.run();
    } finally {
      lock.unlock();
    }
  }

  public void listen(Consumer<WorkspaceEvent> listener) {
    listeners.add(listener);
  }

  public void announce(WorkspaceEvent happening) {
    listeners.forEach(each -> each.accept(happening));
  }

  public Team team() {
    return team;
  }

  public AppIdentity app() {
    return app;
  }

  public WorkspaceClock clock() {
    return clock;
  }

  public Ids ids() {
    return ids;
  }

  public People people() {
    return people;
  }

  public Channels channels() {
    return channels;
  }

  public Messages messages() {
    return messages;
  }

  public Pins pins() {
    return pins;
  }

  public Bookmarks bookmarks() {
    return bookmarks;
  }

  public Files files() {
    return files;
  }

  public Views views() {
    return views;
  }

  public Triggers triggers() {
    return triggers;
  }

  public Usergroups usergroups() {
    return usergroups;
  }

  public ScheduledQueue outlook() {
    return outlook;
  }

  public ReadMarks readMarks() {
    return readMarks;
  }

  public Links links() {
    return links;
  }

  public Conversations conversations() {
    return conversations;
  }

  public MessageService talk() {
    return talk;
  }

  public ViewStack screens() {
    return screens;
  }

  public String trigger(String user, @Nullable String viewId) {
    String id = ids.next("") + "." + ids.next("");
    triggers.give(id, user, viewId);
    return id;
  }

  /** A unique timestamp for what is not a message, such as a click or an event. */
  public String moment() {
    return timestamps.next();
  }

  Timestamps timestamps() {
    return timestamps;
  }
}
