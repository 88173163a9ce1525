package dev.muster.sandbox;

import dev.muster.sandbox.app.AppDeliverer;
import dev.muster.sandbox.app.AppReplies;
import dev.muster.sandbox.app.AppSocket;
import dev.muster.sandbox.app.EventFeed;
import dev.muster.sandbox.app.HttpDeliverer;
import dev.muster.sandbox.app.Manifest;
import dev.muster.sandbox.app.ResponseUrlHandler;
import dev.muster.sandbox.app.ResponseUrls;
import dev.muster.sandbox.app.SocketDeliverer;
import dev.muster.sandbox.app.ViewReplies;
import dev.muster.sandbox.blocks.Composer;
import dev.muster.sandbox.calls.CallPipeline;
import dev.muster.sandbox.http.Listener;
import dev.muster.sandbox.methods.ApiHandler;
import dev.muster.sandbox.methods.DownloadHandler;
import dev.muster.sandbox.methods.Tokens;
import dev.muster.sandbox.methods.UploadHandler;
import dev.muster.sandbox.methods.WebApi;
import dev.muster.sandbox.page.PageHandler;
import dev.muster.sandbox.page.StaticFiles;
import dev.muster.sandbox.people.ButtonActions;
import dev.muster.sandbox.people.FormActions;
import dev.muster.sandbox.people.MessageActions;
import dev.muster.sandbox.people.ReactionAndPinActions;
import dev.muster.sandbox.people.UserActions;
import dev.muster.sandbox.workspace.FreshWorkspace;
import dev.muster.sandbox.workspace.SavedWorkspace;
import dev.muster.sandbox.workspace.SlackError;
import dev.muster.sandbox.workspace.Snapshot;
import dev.muster.sandbox.workspace.Workspace;
import dev.muster.sandbox.workspace.WorkspaceClock;
import dev.muster.sandbox.workspace.WorkspaceEvent;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A workspace that replaces Slack: serves the Web API to an app and a page to people. */
public class SandboxServer implements AutoCloseable {

  private static final Duration MOMENT = Duration.ofSeconds(15);

  private final SandboxSettings settings;
  private final Credentials credentials = Credentials.fresh();
  private final Workspace workspace;
  private final HttpDeliverer httpDoor;
  private final Optional<SocketDeliverer> socketDoor;
  private final AppDeliverer door;
  private final EventFeed feed;
  private final UserActions hands;
  private final Listener listener;
  private final Ticker pulse;
  private final List<Runnable> onTurn = new CopyOnWriteArrayList<>();

  /** Hooks for tests between the app and the workspace. */
  interface Between {

    /** Handles the app's calls. */
    CallPipeline passage();

    /** Wraps the deliveries to the app. */
    AppDeliverer before(AppDeliverer door);
  }

  private static final class Nothing implements Between {

    @Override
    public CallPipeline passage() {
      return CallPipeline.direct();
    }

    @Override
    public AppDeliverer before(AppDeliverer door) {
      return door;
    }
  }

  SandboxServer(SandboxSettings settings, Workspace workspace, Between between) {
    this.settings = settings;
    Manifest manifest = Manifest.read(settings.manifest());
    Optional<DataFile> file = Optional.ofNullable(settings.dataFile()).map(DataFile::new);
    this.workspace = workspace;
    file.ifPresent(each -> each.follow(workspace));

    httpDoor =
        new HttpDeliverer(settings.requestUrl(), credentials.signingSecret(), workspace.clock());
    socketDoor =
        settings.socketMode()
            ? Optional.of(new SocketDeliverer(settings.host(), workspace.app().appId()))
            : Optional.empty();
    door = between.before(socketDoor.<AppDeliverer>map(each -> each).orElse(httpDoor));
    feed = new EventFeed(workspace, manifest, door);
    pulse = new Ticker(workspace, feed, file);

    Composer composer = new Composer(workspace.ids()::nameless);
    ResponseUrls tickets = new ResponseUrls(workspace);
    AppReplies replies = new AppReplies(workspace, tickets, composer);
    hands =
        new UserActions(
            new MessageActions(workspace, manifest, door, feed, tickets, replies),
            new ButtonActions(workspace, door, tickets),
            new FormActions(workspace, door, new ViewReplies(workspace, composer)),
            new ReactionAndPinActions(workspace, manifest, door, feed, tickets));

    Tokens tokens = new Tokens(credentials.botToken(), credentials.appToken());
    WebApi api = new WebApi(workspace, manifest, tokens, composer, this::socketUrl);
    CallPipeline passage = between.passage();
    listener =
        new Listener(settings.host(), settings.port(), settings.allowedHosts())
            .on("/api/", new ApiHandler(api, workspace, passage))
            .on("/hooks/", new ResponseUrlHandler(replies, passage))
            .on("/upload/", UploadHandler.LARGEST_FILE, new UploadHandler(workspace, passage))
            .onLinks("/files/", new DownloadHandler(workspace))
            .on("/ui/", new PageHandler(workspace, manifest, hands, this::turnClock))
            .onLinks("/", new StaticFiles());
  }

  public static SandboxServer start(SandboxSettings settings) {
    SandboxServer server = new SandboxServer(settings, workspace(settings), new Nothing());
    server.open();
    return server;
  }

  /** The address of the page for people. */
  public String url() {
    return workspace.links().base() + "/";
  }

  /** The address that an app uses in place of Slack's Web API. */
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

  /** The clock for the app to use, so that it moves ahead with the workspace's. */
  public InstantSource clock() {
    return workspace.clock();
  }

  /**
   * Moves the clock ahead. On return, due messages are posted, due event retries are queued, and
   * the work registered with {@link #onTurn} has run. If an app is connected, due scheduled
   * messages are held back for 15 real seconds, so that the app can delete them first.
   */
  public void turnClock(Duration ahead) {
    workspace.clock().turn(ahead);
    workspace.run(() -> {
      if (isListenedTo()) {
        workspace.outlook().hold(MOMENT);
      }
      workspace.announce(new WorkspaceEvent.ClockTurned());
    });
    pulse.beat();
    onTurn.forEach(Runnable::run);
  }

  /** Registers work to run each time the clock is moved, on the thread that moves it. */
  public void onTurn(Runnable work) {
    onTurn.add(work);
  }

  /** Sets the app's request URL. */
  public void connect(URI requestUrl) {
    connect(List.of(requestUrl));
  }

  /**
   * Sets the request URLs of the app's replicas. Deliveries go to each in turn, skipping those that
   * refuse the connection.
   */
  public void connect(List<URI> requestUrls) {
    httpDoor.connect(requestUrls);
  }

  /** The app's open connections, oldest first; empty without Socket Mode. */
  final List<AppSocket> appSockets() {
    return socketDoor.map(SocketDeliverer::open).orElse(List.of());
  }

  @Override
  public void close() {
    feed.close();
    listener.close();
    socketDoor.ifPresent(SocketDeliverer::close);
    httpDoor.close();
    pulse.close();
  }

  /** The workspace as last saved, or a fresh one. */
  static Workspace workspace(SandboxSettings settings) {
    String botName = Manifest.read(settings.manifest()).botName();
    Optional<Snapshot> saved =
        Optional.ofNullable(settings.dataFile()).map(DataFile::new).flatMap(DataFile::read);
    Duration ahead = saved.map(Snapshot::aheadMillis).map(Duration::ofMillis).orElse(Duration.ZERO);
    WorkspaceClock clock = new WorkspaceClock(InstantSource.system(), ahead);
    return saved
        .map(each -> SavedWorkspace.opened(each, botName, clock))
        .orElseGet(() -> FreshWorkspace.opened(botName, clock));
  }

  final void open() {
    workspace.links().moveTo("http://" + settings.host() + ":" + listener.port());
    feed.start();
    pulse.start();
    listener.open();
  }

  final Workspace workspace() {
    return workspace;
  }

  final UserActions hands() {
    return hands;
  }

  final EventFeed feed() {
    return feed;
  }

  final AppDeliverer door() {
    return door;
  }

  private boolean isListenedTo() {
    return httpDoor.isConnected() || !appSockets().isEmpty();
  }

  private String socketUrl() {
    return socketDoor
        .map(SocketDeliverer::freshUrl)
        .orElseThrow(() -> new SlackError("socket_mode_not_enabled"));
  }
}
