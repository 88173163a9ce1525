package dev.muster;

import dev.muster.logging.JavaLogging;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.runtime.Micronaut;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts Muster: with a Slack workspace if Slack tokens are set, otherwise with the sandbox. */
public final class Muster {

  private static final Logger LOG = LoggerFactory.getLogger(Muster.class);
  private static final int MISCONFIGURED = 2;

  private Muster() {}

  public static void main(String[] args) {
    writeUtf8();
    Thread.setDefaultUncaughtExceptionHandler((thread, problem) ->
        LoggerFactory.getLogger(Muster.class).error("A thread ended by an exception", problem));
    try {
      var context =
          start(System.getenv(), SandboxLifecycle::open, ApplicationContextBuilder::start);
      System.out.println(banner(context, Settings.read(System.getenv())));
    } catch (ConfigurationError e) {
      System.err.println(e.getMessage());
      System.exit(MISCONFIGURED);
    }
  }

  /** Does not rely on the platform's charset, which is ASCII in many containers. */
  private static void writeUtf8() {
    System.setOut(utf8(FileDescriptor.out));
    System.setErr(utf8(FileDescriptor.err));
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  /**
   * @param openSandbox called when no Slack tokens are set
   * @throws ConfigurationError when Muster cannot start with these settings
   */
  static ApplicationContext start(
      Map<String, String> environment,
      Function<Settings, SandboxLifecycle> openSandbox,
      Function<ApplicationContextBuilder, ApplicationContext> start) {
    JavaLogging.leadIntoTheLog();
    var settings = Settings.read(environment);
    Preflight.check(settings);
    var sandbox =
        settings.slack().isPresent()
            ? Optional.<SandboxLifecycle>empty()
            : Optional.of(openSandbox.apply(settings));
    try {
      var context = start.apply(muster(settings, sandbox));
      var server = context.getBean(EmbeddedServer.class);
      sandbox.ifPresent(open -> open.deliverTo(server.getPort()));
      sayWhereThePagesOpen(settings);
      return context;
    } catch (RuntimeException e) {
      sandbox.ifPresent(SandboxLifecycle::close);
      throw e;
    }
  }

  private static ApplicationContextBuilder muster(
      Settings settings, Optional<SandboxLifecycle> sandbox) {
    var muster =
        Micronaut.build(new String[0])
            .banner(false)
            .deduceEnvironment(false)
            .mainClass(Muster.class)
            .properties(properties(settings, sandbox));
    sandbox.ifPresent(open -> open.register(muster));
    return muster;
  }

  private static Map<String, Object> properties(
      Settings settings, Optional<SandboxLifecycle> sandbox) {
    var properties = new HashMap<String, Object>();
    properties.put("muster.host", settings.host());
    properties.put("muster.port", settings.port() == 0 ? -1 : settings.port());
    properties.put("muster.database.url", settings.pooledJdbcUrl());
    properties.put("muster.database.user", settings.databaseUser());
    properties.put("muster.database.password", settings.databasePassword());
    if (settings.onPostgres()) {
      putPostgres(properties, settings);
    }
    properties.put("muster.outbox.alone", settings.embedded());
    var announce = settings.announceChannel().or(() -> sandbox.map(open -> "incidents")).orElse("");
    properties.put("muster.outbox.announces", !announce.isEmpty());
    properties.put("muster.slack.announce-channel", announce);
    settings.heartbeat().ifPresent(url -> properties.put("muster.heartbeat.url", url));
    settings.apiTokens().ifPresent(tokens -> properties.put("muster.access.tokens", tokens));
    settings.runbooks().ifPresent(folder -> properties.put("muster.runbooks.folder", folder));
    settings.channelName().ifPresent(name -> properties.put("muster.channel.name", name));
    settings.pages().ifPresent(pages -> properties.put("muster.channel.pages", pages));
    properties.put("muster.web.hosts", settings.hostNames());
    settings.slack().ifPresent(slack -> putSlack(properties, slack));
    sandbox.ifPresent(open -> properties.putAll(open.properties()));
    return properties;
  }

  /**
   * Migrations use a connection without timeouts, because they may take long. In the pool, a
   * transaction that idles for 10 seconds is ended, so that a dead process does not keep its locks.
   */
  private static void putPostgres(Map<String, Object> properties, Settings settings) {
    properties.put("flyway.datasources.default.url", settings.jdbcUrl());
    properties.put("flyway.datasources.default.user", settings.databaseUser());
    properties.put("flyway.datasources.default.password", settings.databasePassword());
    properties.put(
        "datasources.default.connection-init-sql",
        "set time zone 'UTC'; set idle_in_transaction_session_timeout = '10s'");
  }

  private static void putSlack(Map<String, Object> properties, Settings.Workspace slack) {
    properties.put("muster.slack.bot-token", slack.botToken());
    properties.put("muster.slack.signing-secret", slack.signingSecret());
    properties.put("muster.slack.api-url", slack.apiUrl());
    properties.put("muster.slack.socket.connections", slack.socketConnections());
    slack.appToken().ifPresent(token -> properties.put("muster.slack.app-token", token));
  }

  private static void sayWhereThePagesOpen(Settings settings) {
    if (settings.slack().isPresent()
        && settings.pages().isEmpty()
        && settings.allowedHosts().isEmpty()) {
      LOG.info(
          "The pages open at localhost and at IP addresses only. Set MUSTER_PAGES_URL to the"
              + " address people reach them by, or list its host name in MUSTER_ALLOWED_HOSTS.");
    }
  }

  private static String banner(ApplicationContext context, Settings settings) {
    var server = context.getBean(EmbeddedServer.class);
    var pages = URI.create("http://" + server.getHost() + ":" + server.getPort() + "/");
    return context
        .findBean(SandboxLifecycle.class)
        .map(open -> Banner.ofSandbox(open.url(), pages, settings.data()))
        .orElseGet(() -> Banner.ofWorkspace(pages));
  }
}
