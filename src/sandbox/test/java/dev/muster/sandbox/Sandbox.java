package dev.muster.sandbox;

import dev.muster.sandbox.app.AppDeliverer;
import dev.muster.sandbox.app.Delivery;
import dev.muster.sandbox.app.DeliveryService;
import dev.muster.sandbox.app.OpenSocket;
import dev.muster.sandbox.app.Redelivery;
import dev.muster.sandbox.app.Verification;
import dev.muster.sandbox.calls.CallLog;
import dev.muster.sandbox.calls.CallPipeline;
import dev.muster.sandbox.faults.FaultInjector;
import dev.muster.sandbox.faults.FaultyCallPipeline;
import dev.muster.sandbox.people.ChannelActions;
import dev.muster.sandbox.workspace.SlackError;
import dev.muster.sandbox.workspace.Usergroup;
import dev.muster.sandbox.workspace.Workspace;
import java.time.Duration;
import java.util.List;

/** The sandbox as a test uses it: it acts as the people, reads everything and causes faults. */
public final class Sandbox extends SandboxServer {

  private static final Duration LOOK = Duration.ofMillis(5);

  private final Instruments instruments;
  private final Redelivery redelivery;
  private final ChannelActions keeping;

  private static final class Instruments implements Between {

    final FaultInjector faults = new FaultInjector();
    final CallLog calls;
    final DeliveryService deliveries;
    private final CallPipeline passage;

    Instruments(Workspace workspace) {
      calls = new CallLog(workspace.clock());
      deliveries = new DeliveryService(calls, workspace.team().id());
      passage = new FaultyCallPipeline(faults, calls, workspace.clock());
    }

    @Override
    public CallPipeline passage() {
      return passage;
    }

    @Override
    public AppDeliverer before(AppDeliverer door) {
      return deliveries.before(door);
    }
  }

  private Sandbox(SandboxSettings settings, Workspace workspace, Instruments instruments) {
    super(settings, workspace, instruments);
    this.instruments = instruments;
    this.redelivery = new Redelivery(workspace, door());
    this.keeping = new ChannelActions(workspace, feed());
  }

  public static Sandbox start(SandboxSettings settings) {
    Workspace workspace = workspace(settings);
    Sandbox sandbox = new Sandbox(settings, workspace, new Instruments(workspace));
    sandbox.open();
    return sandbox;
  }

  /** Asks the app's request URL to say a word back, as Slack does before it trusts one. */
  public Delivery verify(String challenge) {
    return door().deliver(Verification.of(challenge));
  }

  /** What went to the app lately, the latest last, failures included. */
  public List<Delivery> deliveries() {
    return instruments.deliveries.delivered();
  }

  /**
   * Delivers the same command, click, submission or event once more, with the same ids in it; an
   * event is marked as sent again. What the app answers changes nothing here.
   */
  public Delivery again(Delivery earlier) {
    return redelivery.of(earlier);
  }

  /** Delivers the same event once more, under an event id of its own. */
  public Delivery againAsNewEvent(Delivery earlier) {
    return redelivery.asNewEvent(earlier);
  }

  /** The connections the app holds open, the oldest first; none without Socket Mode. */
  public List<OpenSocket> sockets() {
    return appSockets().stream().map(OpenSocket::new).toList();
  }

  /** Ends every open socket the way Slack refreshes them; the app is expected to come again. */
  public void refreshSockets() {
    sockets().forEach(OpenSocket::refresh);
  }

  /** Whether the app holds a socket open, or does so in time; never without Socket Mode. */
  public boolean awaitSocket(Duration atMost) throws InterruptedException {
    return awaitSockets(1, atMost);
  }

  public boolean awaitSockets(int count, Duration atMost) throws InterruptedException {
    long until = System.nanoTime() + atMost.toNanos();
    while (sockets().size() < count && System.nanoTime() < until) {
      Thread.sleep(LOOK);
    }
    return sockets().size() >= count;
  }

  /** By handle: "maya", "tom", "priya", "lena". */
  public SandboxPerson person(String name) {
    return workspace()
        .locked(() -> workspace().people().called(name))
        .map(person -> new SandboxPerson(person, workspace(), hands(), keeping))
        .orElseThrow(() -> new SlackError("user_not_found"));
  }

  /** The id of the user group with that handle: "platform". */
  public String usergroup(String handle) {
    return workspace()
        .locked(() ->
            workspace().usergroups().all().stream()
                .filter(each -> each.handle().equals(handle))
                .findFirst())
        .map(Usergroup::id)
        .orElseThrow(() -> new SlackError("no_such_subteam"));
  }

  /** From now on nobody can invite them: "user_is_restricted", "ura_max_channels" and the like. */
  public void refuseInvitations(SandboxPerson person, String error) {
    workspace().run(() -> workspace().people().refuseInvitations(person.id(), error));
  }

  /** Everything there is to see now, without what differs from run to run. */
  public WorkspaceSnapshot snapshot() {
    return workspace().locked(() -> WorkspaceSnapshot.of(workspace()));
  }

  /** Of one channel, "#general" or "general", whoever may see it. */
  public ChannelSnapshot snapshot(String channel) {
    String name = channel.startsWith("#") ? channel.substring(1) : channel;
    return workspace()
        .locked(() ->
            workspace().channels().named(name).map(each -> ChannelSnapshot.of(each, workspace())))
        .orElseThrow(() -> new SlackError("channel_not_found"));
  }

  public CallLog calls() {
    return instruments.calls;
  }

  public FaultInjector faults() {
    return instruments.faults;
  }

  /** Returns when every event has reached the app or failed to, but for retries still to come. */
  public void settle() {
    feed().settle();
  }

  @Override
  public void close() {
    instruments.faults.close();
    super.close();
  }
}
