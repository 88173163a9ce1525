package dev.muster.sandbox;

import dev.muster.sandbox.app.AppReplies;
import dev.muster.sandbox.app.EventFeed;
import dev.muster.sandbox.app.HttpDoor;
import dev.muster.sandbox.app.Manifest;
import dev.muster.sandbox.app.Postman;
import dev.muster.sandbox.app.ResponseTickets;
import dev.muster.sandbox.app.ResponseUrlHandler;
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
import dev.muster.sandbox.people.Typing;
import dev.muster.sandbox.weather.Weather;
import dev.muster.sandbox.workspace.FreshWorkspace;
import dev.muster.sandbox.workspace.Happening;
import dev.muster.sandbox.workspace.SlackError;
import dev.muster.sandbox.workspace.Workspace;
import dev.muster.sandbox.workspace.WorkspaceClock;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;

/** One workspace, open for business: an app on one side, people on the other. */
public final class Sandbox implements AutoCloseable {

  private final SandboxSettings settings;
  private final Workspace workspace;
  private final CallLog calls;
  private final Weather weather = new Weather();
  private final HttpDoor httpDoor;
  private final EventFeed feed;
  private final Hands hands;
  private final Listener listener;
  private final Pulse pulse;

  private Sandbox(SandboxSettings settings) {
    this.settings = settings;
    WorkspaceClock clock = new WorkspaceClock(InstantSource.system(), Duration.ZERO);
    Manifest manifest = Manifest.read(settings.manifest());
    workspace = FreshWorkspace.opened(manifest.botName(), clock);
    calls = new CallLog(clock);
    httpDoor = new HttpDoor(settings.requestUrl(), settings.signingSecret(), clock);
    Postman postman = new Postman(httpDoor, calls, workspace.team().id());
    feed = new EventFeed(workspace, manifest, postman);
    Composer composer = new Composer(workspace.ids()::nameless);
    ResponseTickets tickets = new ResponseTickets(workspace);
    AppReplies replies = new AppReplies(workspace, tickets, composer);
    hands =
        new Hands(
            new Typing(workspace, manifest, postman, feed, tickets, replies),
            new Clicking(workspace, postman, tickets),
            new Forms(workspace, postman, new ViewReplies(workspace, composer)),
            new Gestures(workspace, manifest, postman, feed, tickets));
    pulse = new Pulse(workspace, feed);
    Tokens tokens = new Tokens(settings.botToken(), settings.appToken());
    WebApi api = new WebApi(workspace, manifest, tokens, composer, () -> "");
    listener =
        new Listener(settings.host(), settings.port())
            .on("/api/", new ApiHandler(api, workspace, calls, weather))
            .on("/hooks/", new ResponseUrlHandler(replies, calls, weather))
            .on("/upload/", new UploadHandler(workspace))
            .on("/files/", new DownloadHandler(workspace))
            .on("/ui/", new PageHandler(workspace, manifest, hands, this::turnClock))
            .on("/", new StaticFiles());
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
    return settings.botToken();
  }

  public String appToken() {
    return settings.appToken();
  }

  public String signingSecret() {
    return settings.signingSecret();
  }

  /** The clock to run an app by, so that it turns with the workspace's. */
  public InstantSource clock() {
    return workspace.clock();
  }

  /** Turns the clock ahead; what was waiting for that hour is on its way when this returns. */
  public void turnClock(Duration ahead) {
    workspace.clock().turn(ahead);
    workspace.run(() -> workspace.announce(new Happening.ClockTurned()));
    pulse.beat();
  }

  /** Says where the app listens. */
  public void connect(URI requestUrl) {
    httpDoor.connect(requestUrl);
  }

  /** By handle: "maya", "tom", "priya", "lena". */
  public SandboxPerson person(String name) {
    return workspace
        .locked(() -> workspace.people().called(name))
        .map(person -> new SandboxPerson(person, workspace, hands))
        .orElseThrow(() -> new SlackError("user_not_found"));
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
    pulse.close();
    feed.close();
    listener.close();
    httpDoor.close();
  }

  private void open() {
    workspace.links().moveTo("http://" + settings.host() + ":" + listener.port());
    feed.start();
    pulse.start();
    listener.open();
  }
}
