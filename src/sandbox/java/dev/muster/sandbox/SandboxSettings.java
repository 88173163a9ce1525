package dev.muster.sandbox;

import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a workspace.
 *
 * @param port 0 for any free port
 * @param allowedHosts allowed host names besides the host, localhost and IP addresses
 * @param dataFile the file that stores the state across restarts; null to store nothing
 * @param manifest the app's manifest, in YAML
 * @param requestUrl the app's request URL; may also be set later
 * @param socketMode whether everything is delivered through a socket that the app opens
 */
public record SandboxSettings(
    String host,
    int port,
    Set<String> allowedHosts,
    @Nullable Path dataFile,
    String manifest,
    @Nullable URI requestUrl,
    boolean socketMode) {

  public SandboxSettings {
    allowedHosts = Set.copyOf(allowedHosts);
  }

  public static SandboxSettings of(String manifest) {
    return new SandboxSettings("127.0.0.1", 0, Set.of(), null, manifest, null, false);
  }

  public SandboxSettings withPort(int newPort) {
    return new SandboxSettings(
        host, newPort, allowedHosts, dataFile, manifest, requestUrl, socketMode);
  }

  public SandboxSettings withHost(String newHost) {
    return new SandboxSettings(
        newHost, port, allowedHosts, dataFile, manifest, requestUrl, socketMode);
  }

  public SandboxSettings withAllowedHosts(Set<String> newAllowedHosts) {
    return new SandboxSettings(
        host, port, newAllowedHosts, dataFile, manifest, requestUrl, socketMode);
  }

  public SandboxSettings withDataFile(Path newDataFile) {
    return new SandboxSettings(
        host, port, allowedHosts, newDataFile, manifest, requestUrl, socketMode);
  }

  public SandboxSettings withRequestUrl(URI newRequestUrl) {
    return new SandboxSettings(
        host, port, allowedHosts, dataFile, manifest, newRequestUrl, socketMode);
  }

  public SandboxSettings withSocketMode() {
    return new SandboxSettings(host, port, allowedHosts, dataFile, manifest, requestUrl, true);
  }
}
