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
 * What the environment says, checked. Never printed: it holds secrets.
 *
 * @param slack empty to start with the sandbox
 * @param databaseUrl empty for the embedded database in the data folder
 * @param port 0 takes any free one
 * @param heartbeat who waits to hear that all is well
 * @param apiTokens whose tokens the API and the forms on the pages accept; empty for neither
 * @param runbooks the folder they are in; empty for none
 * @param channelName what channels are called, if not as usual
 * @param pages where people reach the pages, for links to them
 * @param allowedHosts host names that pages and sandbox are reached by, besides the host, that of
 *     the pages, localhost and addresses
 * @param sandboxSocketMode whether the sandbox delivers by Socket Mode rather than by HTTP
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

  /** Seconds, as the driver counts. Rows of one batch travel together. */
  private static final Map<String, String> POOLED =
      new TreeMap<>(
          Map.of(
              "connectTimeout", "2",
              "loginTimeout", "5",
              "reWriteBatchedInserts", "true",
              "socketTimeout", "15",
              "tcpKeepAlive", "true"));

  private static final Pattern PREPARES_NONE = Pattern.compile("[?&]prepareThreshold=0(&|$)");

  /** How to reach a real workspace. */
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

  /** Next door, or any free one. */
  int sandboxPort() {
    return port == 0 ? 0 : port + 1;
  }

  /** Every name that a browser may have asked for. */
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
   * WRITE_DELAY=0: each commit is with the operating system before it counts, so it survives the
   * end of this process, whatever the end. What a commit replaced is written over after
   * RETENTION_TIME, in milliseconds, by when the commit is on the disk, too. COMPRESS halves what a
   * commit writes.
   */
  String jdbcUrl() {
    return databaseUrl.orElseGet(() ->
        DatabaseUrl.H2
            + "file:"
            + data.toAbsolutePath().resolve("muster")
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
            + ";DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000"
            + ";WRITE_DELAY=0;RETENTION_TIME=2000;COMPRESS=TRUE"
            // Its own log would be a file beside the database, with statements and their values.
            + ";TRACE_LEVEL_FILE=0");
  }

  /**
   * The same for the pool: a connection that went silent is given up, and no sooner than any
   * statement of ours takes. What the address says itself counts.
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

  /** Whether the driver keeps statements on the server, which it does unless told otherwise. */
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

  /** It may hold a secret, so the sentence does not repeat it. */
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
      // Said below.
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
