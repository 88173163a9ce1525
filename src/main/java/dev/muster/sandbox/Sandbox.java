package dev.muster.sandbox;

import dev.muster.sandbox.app.AppDoor;
import dev.muster.sandbox.app.AppReplies;
import dev.muster.sandbox.app.Delivery;
import dev.muster.sandbox.app.EventFeed;
import dev.muster.sandbox.app.HttpDoor;
import dev.muster.sandbox.app.Manifest;
import dev.muster.sandbox.app.OpenSocket;
import dev.muster.sandbox.app.Postman;
import dev.muster.sandbox.app.Redelivery;
import dev.muster.sandbox.app.ResponseTickets;
import dev.muster.sandbox.app.ResponseUrlHandler;
import dev.muster.sandbox.app.SocketDoor;
import dev.muster.sandbox.app.Verification;
import dev.muster.sandbox.app.ViewReplies;
import dev.muster.sandbox.blocks.Composer;
import dev.muster.sandbox.calls.CallLog;
import dev.muster.sandbox.http.Listener;
import dev.muster.sandbox.methods.ApiHandler;
import dev.muster.sandbox.methods.DownloadHandler;
import dev.muster.sandbox.methods.Tokens;
import dev.muster.sandbox.methods.UploadHandler;
import dev.muster.sandbox.methods.WebApi;
import dev.muster.sandbox.page.PageHandler;
import dev.muster.sandbox.page.StaticFiles;
import dev.muster.sandbox.people.Clicking;
import dev.muster.sandbox.people.Forms;
import dev.muster.sandbox.people.Gestures;
import dev.muster.sandbox.people.Hands;
import dev.muster.sandbox.people.Keeping;
import dev.muster.sandbox.people.Typing;
import dev.muster.sandbox.weather.Passage;
import dev.muster.sandbox.weather.Weather;
import dev.muster.sandbox.workspace.FreshWorkspace;
import dev.muster.sandbox.workspace.Happening;
import dev.muster.sandbox.workspace.SavedWorkspace;
import dev.muster.sandbox.workspace.SlackError;
import dev.muster.sandbox.workspace.Snapshot;
import dev.muster.sandbox.workspace.Usergroup;
import dev.muster.sandbox.workspace.Workspace;
import dev.muster.sandbox.workspace.WorkspaceClock;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** One workspace, open for business: an app on one side, people on the other. */
public final class Sandbox implements AutoCloseable {

  private static final Duration MOMENT = Duration.ofSeconds(15);

  private final SandboxSettings settings;
  private final Credentials credentials = Credentials.fresh();
  private final Workspace workspace;
  private final CallLog calls;
  private final Weather weather = new Weather();
  private final HttpDoor httpDoor;
  private final Optional<SocketDoor> socketDoor;
  private final Postman postman;
  private final Redelivery redelivery;
  private final EventFeed feed;
  private final Hands hands;
  private final Listener listener;
  private final Pulse pulse;
  private final List<Runnable> onTurn = new CopyOnWriteArrayList<>();

  private Sandbox(SandboxSettings settings) {
    this.settings = settings;
    Manifest manifest = Manifest.read(settings.manifest());
    Optional<DataFile> file = Optional.ofNullable(settings.dataFile()).map(DataFile::new);
    workspace = workspace(file.flatMap(DataFile::read), manifest.botName());
    file.ifPresent(each -> each.follow(workspace));
    calls = new CallLog(workspace.clock());

    httpDoor = new HttpDoor(settings.requestUrl(), credentials.signingSecret(), workspace.clock());
    socketDoor =
        settings.socketMode()
            ? Optional.of(new SocketDoor(settings.host(), workspace.app().appId()))
            : Optional.empty();
    AppDoor door = socketDoor.<AppDoor>map(each -> each).orElse(httpDoor);
    postman = new Postman(door, calls, workspace.team().id());
    redelivery = new Redelivery(workspace, postman);
    feed = new EventFeed(workspace, manifest, postman);
    pulse = new Pulse(workspace, feed, file);

    Composer composer = new Composer(workspace.ids()::nameless);
    ResponseTickets tickets = new ResponseTickets(workspace);
    AppReplies replies = new AppReplies(workspace, tickets, composer);
    hands =
        new Hands(
            new Typing(workspace, manifest, postman, feed, tickets, replies),
            new Clicking(workspace, postman, tickets),
            new Forms(workspace, postman, new ViewReplies(workspace, composer)),
            new Gestures(workspace, manifest, postman, feed, tickets),
            new Keeping(workspace, feed));

    Tokens tokens = new Tokens(credentials.botToken(), credentials.appToken());
    WebApi api = new WebApi(workspace, manifest, tokens, composer, this::socketUrl);
    Passage passage = new Passage(weather, calls, workspace.clock());
    listener =
        new Listener(settings.host(), settings.port(), settings.allowedHosts())
            .on("/api/", new ApiHandler(api, workspace, passage))
            .on("/hooks/", new ResponseUrlHandler(replies, passage))
            .on("/upload/", UploadHandler.LARGEST_FILE, new UploadHandler(workspace, passage))
            .onLinks("/files/", new DownloadHandler(workspace))
            .on("/ui/", new PageHandler(workspace, manifest, hands, this::turnClock))
            .onLinks("/", new StaticFiles());
  }

  public static Sandbox start(SandboxSettings settings) {
    Sandbox sandbox = new Sandbox(settings);
    sandbox.open();
    return sandbox;
  }

  /** Where people look at it. */
  public String url() {
    return workspace.links().base() + "/";
  }

  /** What an app uses in place of Slack's own. */
  public String apiUrl() {
    return workspace.links().base() + "/api/";
  }

  public String botToken() {
    return credentials.botToken();
  }

  public String appToken() {
    return credentials.appToken();
  }

  public String signingSecret() {
    return credentials.signingSecret();
  }

  /** The clock to run an app by, so that it turns with the workspace's. */
  public InstantSource clock() {
    return workspace.clock();
  }

  /**
   * Turns the clock ahead; what was waiting for that hour is on its way when this returns, and what
   * is to run then has run. Only an app that listens has a moment to take back what it scheduled.
   */
  public void turnClock(Duration ahead) {
    workspace.clock().turn(ahead);
    workspace.run(() -> {
      if (isListenedTo()) {
        workspace.outlook().hold(MOMENT);
      }
      workspace.announce(new Happening.ClockTurned());
    });
    pulse.beat();
    onTurn.forEach(Runnable::run);
  }

  /** Has this run, on the thread of whoever turns it, each time the clock was turned. */
  public void onTurn(Runnable work) {
    onTurn.add(work);
  }

  /** Says where the app listens. */
  public void connect(URI requestUrl) {
    connect(List.of(requestUrl));
  }

  /**
   * Says where replicas of the app listen: deliveries go to each in turn, past those that refuse
   * the connection.
   */
  public void connect(List<URI> requestUrls) {
    httpDoor.connect(requestUrls);
  }

  /** Asks the app's request URL to say a word back, as Slack does before it trusts one. */
  public Delivery verify(String challenge) {
    return postman.deliver(Verification.of(challenge));
  }

  /** What went to the app lately, the latest last, failures included. */
  public List<Delivery> deliveries() {
    return postman.delivered();
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
    return socketDoor.map(SocketDoor::open).orElse(List.of());
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
    return socketDoor.isPresent() && socketDoor.get().awaitOpen(count, atMost);
  }

  /** By handle: "maya", "tom", "priya", "lena". */
  public SandboxPerson person(String name) {
    return workspace
        .locked(() -> workspace.people().called(name))
        .map(person -> new SandboxPerson(person, workspace, hands))
        .orElseThrow(() -> new SlackError("user_not_found"));
  }

  /** The id of the user group with that handle: "platform". */
  public String usergroup(String handle) {
    return workspace
        .locked(() ->
            workspace.usergroups().all().stream()
                .filter(each -> each.handle().equals(handle))
                .findFirst())
        .map(Usergroup::id)
        .orElseThrow(() -> new SlackError("no_such_subteam"));
  }

  /** From now on nobody can invite them: "user_is_restricted", "ura_max_channels" and the like. */
  public void refuseInvitations(SandboxPerson person, String error) {
    workspace.run(() -> workspace.people().refuseInvitations(person.id(), error));
  }

  public void acceptInvitations(SandboxPerson person) {
    workspace.run(() -> workspace.people().acceptInvitations(person.id()));
  }

  /** Everything there is to see now, without what differs from run to run. */
  public WorkspaceSnapshot snapshot() {
    return workspace.locked(() -> WorkspaceSnapshot.of(workspace));
  }

  /** Of one channel, "#general" or "general", whoever may see it. */
  public ChannelSnapshot snapshot(String channel) {
    String name = channel.startsWith("#") ? channel.substring(1) : channel;
    return workspace
        .locked(
            () -> workspace.channels().named(name).map(each -> ChannelSnapshot.of(each, workspace)))
        .orElseThrow(() -> new SlackError("channel_not_found"));
  }

  public CallLog calls() {
    return calls;
  }

  public Weather weather() {
    return weather;
  }

  /** Returns when every event has reached the app or failed to, but for retries still to come. */
  public void settle() {
    feed.settle();
  }

  @Override
  public void close() {
    weather.close();
    feed.close();
    listener.close();
    socketDoor.ifPresent(SocketDoor::close);
    httpDoor.close();
    pulse.close();
  }

  private static Workspace workspace(Optional<Snapshot> saved, String botName) {
    Duration ahead = saved.map(Snapshot::aheadMillis).map(Duration::ofMillis).orElse(Duration.ZERO);
    WorkspaceClock clock = new WorkspaceClock(InstantSource.system(), ahead);
    return saved
        .map(each -> SavedWorkspace.opened(each, botName, clock))
        .orElseGet(() -> FreshWorkspace.opened(botName, clock));
  }

  private void open() {
    workspace.links().moveTo("http://" + settings.host() + ":" + listener.port());
    feed.start();
    pulse.start();
    listener.open();
  }

  private boolean isListenedTo() {
    return httpDoor.isConnected() || !sockets().isEmpty();
  }

  private String socketUrl() {
    return socketDoor
        .map(SocketDoor::freshUrl)
        .orElseThrow(() -> new SlackError("socket_mode_not_enabled"));
  }
}
