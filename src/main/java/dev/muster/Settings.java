package dev.muster;

import dev.muster.access.InvalidTokens;
import dev.muster.access.Tokens;
import dev.muster.channel.InvalidTemplate;
import dev.muster.channel.NameTemplate;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The checked environment variables. Never printed, because they contain secrets.
 *
 * @param slack empty to start with the sandbox
 * @param databaseUrl empty for the embedded database in the data folder
 * @param port 0 for any free port
 * @param heartbeat the address of the monitor that expects regular signs of life
 * @param apiTokens the tokens that the API and the forms on the pages accept; empty to switch both
 *     off
 * @param runbooks the folder with the runbooks; empty for none
 * @param channelName the template for channel names; empty for the default
 * @param pages the public address of the pages, for links to them
 * @param allowedHosts host names under which pages and sandbox may be reached, in addition to the
 *     host, that of the pages, localhost and IP addresses
 * @param sandboxSocketMode whether the sandbox delivers by Socket Mode instead of HTTP
 */
record Settings(
    Optional<Workspace> slack,
    Optional<String> announceChannel,
    Optional<String> databaseUrl,
    String databaseUser,
    String databasePassword,
    Path data,
    String host,
    int port,
    Optional<URI> heartbeat,
    Optional<String> apiTokens,
    Optional<Path> runbooks,
    Optional<String> channelName,
    Optional<URI> pages,
    Set<String> allowedHosts,
    boolean sandboxSocketMode) {

  private static final Pattern HOST_NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,252}");

  /**
   * Timeouts in seconds, the driver's unit. reWriteBatchedInserts sends the rows of a batch
   * together.
   */
  private static final Map<String, String> POOLED =
      new TreeMap<>(
          Map.of(
              "connectTimeout", "2",
              "loginTimeout", "5",
              "reWriteBatchedInserts", "true",
              "socketTimeout", "15",
              "tcpKeepAlive", "true"));

  private static final Pattern PREPARES_NONE = Pattern.compile("[?&]prepareThreshold=0(&|$)");

  /** The settings for a real Slack workspace. */
  record Workspace(
      String botToken,
      String signingSecret,
      Optional<String> appToken,
      int socketConnections,
      String apiUrl) {

    @Override
    public String toString() {
      return "Workspace[" + apiUrl + "]";
    }
  }

  static Settings read(Map<String, String> environment) {
    var slack = workspace(environment);
    return new Settings(
        slack,
        given(environment, "MUSTER_ANNOUNCE_CHANNEL"),
        databaseUrl(environment),
        given(environment, "DATABASE_USER").orElse(""),
        environment.getOrDefault("DATABASE_PASSWORD", ""),
        Path.of(given(environment, "MUSTER_DATA").orElse("data")),
        given(environment, "MUSTER_HOST").orElse(slack.isPresent() ? "0.0.0.0" : "127.0.0.1"),
        port(environment),
        heartbeat(environment),
        apiTokens(environment),
        given(environment, "MUSTER_RUNBOOKS").map(Path::of),
        channelName(environment),
        pages(environment),
        allowedHosts(environment),
        sandboxSocketMode(environment));
  }

  /** The port after Muster's own; 0, for any free port, if Muster's is 0. */
  int sandboxPort() {
    return port == 0 ? 0 : port + 1;
  }

  /** Every host name that a browser may send. */
  Set<String> hostNames() {
    var names = new TreeSet<>(allowedHosts);
    names.add(host);
    pages.ifPresent(each -> names.add(each.getHost()));
    return names;
  }

  boolean embedded() {
    return databaseUrl.isEmpty();
  }

  /**
   * WRITE_DELAY=0: H2 hands each commit to the operating system before it reports success, so a
   * commit survives any kind of end of this process. RETENTION_TIME, in milliseconds: H2 overwrites
   * replaced data only after this time, by when the commit is on disk, too. COMPRESS halves the
   * bytes that a commit writes.
   */
  String jdbcUrl() {
    return databaseUrl.orElseGet(() ->
        DatabaseUrl.H2
            + "file:"
            + data.toAbsolutePath().resolve("muster")
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
            + ";DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000"
            + ";WRITE_DELAY=0;RETENTION_TIME=1000;COMPRESS=TRUE"
            // H2's trace file would lie beside the database and contain statements with their
            // values.
            + ";TRACE_LEVEL_FILE=0");
  }

  /**
   * The URL for the pool, with timeouts on PostgreSQL: a silent connection is given up, but not
   * before the longest of Muster's statements has had its time. Parameters in DATABASE_URL take
   * precedence.
   */
  String pooledJdbcUrl() {
    var url = new StringBuilder(jdbcUrl());
    if (onPostgres()) {
      POOLED.forEach((name, value) -> {
        if (url.indexOf(name + "=") < 0) {
          url.append(url.indexOf("?") < 0 ? '?' : '&').append(name).append('=').append(value);
        }
      });
    }
    return url.toString();
  }

  /**
   * Whether the driver prepares statements on the server: yes, unless the URL has
   * prepareThreshold=0.
   */
  boolean preparesStatements() {
    return !PREPARES_NONE.matcher(jdbcUrl()).find();
  }

  boolean onPostgres() {
    return databaseUrl.filter(url -> url.startsWith(DatabaseUrl.POSTGRES)).isPresent();
  }

  @Override
  public String toString() {
    return "Settings";
  }

  private static Optional<Workspace> workspace(Map<String, String> environment) {
    var token = given(environment, "SLACK_BOT_TOKEN");
    var secret = given(environment, "SLACK_SIGNING_SECRET");
    var appToken = given(environment, "SLACK_APP_TOKEN");
    if (token.isEmpty() && (secret.isPresent() || appToken.isPresent())) {
      throw new ConfigurationError(
          "SLACK_BOT_TOKEN",
          "is missing, though other Slack settings are there."
              + " You find it under OAuth & Permissions of your Slack app.",
          "xoxb-1234-5678-abcdef");
    }
    if (token.isEmpty()) {
      return Optional.empty();
    }
    if (!token.get().startsWith("xoxb-")) {
      throw new ConfigurationError(
          "SLACK_BOT_TOKEN",
          "is not a bot token; those begin with xoxb-.",
          "xoxb-1234-5678-abcdef");
    }
    if (secret.isEmpty()) {
      throw new ConfigurationError(
          "SLACK_SIGNING_SECRET",
          "is missing. Without it nobody could tell Slack's requests from a stranger's."
              + " You find it under Basic Information of your Slack app.",
          "8f742231b10e8888abcd99yyyzzz85a5");
    }
    if (appToken.filter(given -> !given.startsWith("xapp-")).isPresent()) {
      throw new ConfigurationError(
          "SLACK_APP_TOKEN",
          "is not an app-level token; those begin with xapp-.",
          "xapp-1-A0123-456-abcdef");
    }
    return Optional.of(
        new Workspace(
            token.get(),
            secret.get(),
            appToken,
            socketConnections(environment),
            apiUrl(environment)));
  }

  private static int socketConnections(Map<String, String> environment) {
    var connections = given(environment, "MUSTER_SOCKET_CONNECTIONS").orElse("2");
    if (!connections.matches("[1-9]|10")) {
      throw new ConfigurationError(
          "MUSTER_SOCKET_CONNECTIONS",
          "is not a number from 1 to 10; Slack allows ten to all processes together.",
          "2");
    }
    return Integer.parseInt(connections);
  }

  private static String apiUrl(Map<String, String> environment) {
    var url = given(environment, "SLACK_API_URL").orElse("https://slack.com/api/");
    if (!url.endsWith("/api/")) {
      throw new ConfigurationError(
          "SLACK_API_URL", "is not an address that ends in /api/.", "https://slack.com/api/");
    }
    return address("SLACK_API_URL", url, "https://slack.com/api/").toString();
  }

  private static Optional<String> databaseUrl(Map<String, String> environment) {
    return given(environment, "DATABASE_URL").map(DatabaseUrl::read);
  }

  /** The address may contain a secret, so the error does not quote it. */
  private static Optional<URI> heartbeat(Map<String, String> environment) {
    return given(environment, "MUSTER_HEARTBEAT_URL")
        .map(each ->
            address(
                "MUSTER_HEARTBEAT_URL",
                each,
                "https://hc-ping.com/0a1b2c3d-0000-1111-2222-333344445555"));
  }

  private static Optional<URI> pages(Map<String, String> environment) {
    return given(environment, "MUSTER_PAGES_URL")
        .map(each -> address("MUSTER_PAGES_URL", each, "https://muster.example.com"));
  }

  private static Set<String> allowedHosts(Map<String, String> environment) {
    var names = new TreeSet<String>();
    for (var each : given(environment, "MUSTER_ALLOWED_HOSTS").orElse("").split(",")) {
      var name = each.strip();
      if (!name.isEmpty() && !HOST_NAME.matcher(name).matches()) {
        throw new ConfigurationError(
            "MUSTER_ALLOWED_HOSTS",
            "has \"%s\", which is not a host name; leave out the scheme, port and path."
                .formatted(name),
            "muster.example.com,muster.internal");
      }
      names.add(name);
    }
    names.remove("");
    return names;
  }

  private static boolean sandboxSocketMode(Map<String, String> environment) {
    var mode = given(environment, "MUSTER_SANDBOX_SOCKET_MODE").orElse("false");
    if (!mode.matches("true|false")) {
      throw new ConfigurationError(
          "MUSTER_SANDBOX_SOCKET_MODE", "is neither true nor false.", "true");
    }
    return Boolean.parseBoolean(mode);
  }

  private static URI address(String setting, String given, String example) {
    try {
      var address = new URI(given);
      if (given.matches("(?i)https?:.*") && address.getHost() != null) {
        return address;
      }
    } catch (URISyntaxException notEvenAnAddress) {
      // Reported below.
    }
    throw new ConfigurationError(
        setting, "is not an address that begins with https:// or http://.", example);
  }

  private static Optional<String> apiTokens(Map<String, String> environment) {
    var tokens = given(environment, "MUSTER_API_TOKENS");
    try {
      tokens.ifPresent(Tokens::read);
      return tokens;
    } catch (InvalidTokens e) {
      throw new ConfigurationError(
          "MUSTER_API_TOKENS", e.problem(), "\"U012AB3CDE:$(openssl rand -hex 24)\"");
    }
  }

  private static Optional<String> channelName(Map<String, String> environment) {
    var name = given(environment, "MUSTER_CHANNEL_NAME");
    try {
      name.ifPresent(NameTemplate::read);
      return name;
    } catch (InvalidTemplate e) {
      throw new ConfigurationError(
          "MUSTER_CHANNEL_NAME", e.problem(), "inc-{number}-{severity}-{title}");
    }
  }

  private static int port(Map<String, String> environment) {
    var port = given(environment, "PORT").orElse("8080");
    if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) > 65_535) {
      throw new ConfigurationError("PORT", "is not a port number.", "8080");
    }
    return Integer.parseInt(port);
  }

  private static Optional<String> given(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }
}
