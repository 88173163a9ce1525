package dev.muster.sandbox;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a workspace is set up.
 *
 * @param port 0 takes any free one
 * @param dataFile where its state survives a restart; nothing when it need not
 * @param manifest the app's manifest, in YAML
 * @param requestUrl where the app listens; may also be said later
 * @param socketMode whether everything reaches the app through a socket it opens itself
 */
public record SandboxSettings(
    String host,
    int port,
    @Nullable Path dataFile,
    String manifest,
    @Nullable URI requestUrl,
    String botToken,
    String appToken,
    String signingSecret,
    boolean socketMode) {

  public static SandboxSettings of(String manifest) {
    return new SandboxSettings(
        "127.0.0.1",
        0,
        null,
        manifest,
        null,
        "xoxb-sandbox-bot-token",
        "xapp-sandbox-app-token",
        "sandbox-signing-secret",
        false);
  }

  public SandboxSettings withPort(int newPort) {
    return new SandboxSettings(
        host,
        newPort,
        dataFile,
        manifest,
        requestUrl,
        botToken,
        appToken,
        signingSecret,
        socketMode);
  }

  public SandboxSettings withHost(String newHost) {
    return new SandboxSettings(
        newHost,
        port,
        dataFile,
        manifest,
        requestUrl,
        botToken,
        appToken,
        signingSecret,
        socketMode);
  }

  public SandboxSettings withDataFile(Path newDataFile) {
    return new SandboxSettings(
        host,
        port,
        newDataFile,
        manifest,
        requestUrl,
        botToken,
        appToken,
        signingSecret,
        socketMode);
  }

  public SandboxSettings withRequestUrl(URI newRequestUrl) {
    return new SandboxSettings(
        host,
        port,
        dataFile,
        manifest,
        newRequestUrl,
        botToken,
        appToken,
        signingSecret,
        socketMode);
  }

  public SandboxSettings withBotToken(String newBotToken) {
    return new SandboxSettings(
        host,
        port,
        dataFile,
        manifest,
        requestUrl,
        newBotToken,
        appToken,
        signingSecret,
        socketMode);
  }

  public SandboxSettings withSocketMode() {
    return new SandboxSettings(
        host, port, dataFile, manifest, requestUrl, botToken, appToken, signingSecret, true);
  }
}
