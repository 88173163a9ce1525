package dev.muster.sandbox;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a workspace in its own process: {@code manifest=manifest.yaml app=http://…/slack/events
 * port=3100 data=workspace.json}. All are optional; manifest and port default to the values shown.
 * Prints the settings that an app needs to connect; tokens and signing secret change at every
 * start.
 */
public final class SandboxMain {

  private static final Logger log = LoggerFactory.getLogger(SandboxMain.class);

  private SandboxMain() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    try (SandboxServer sandbox = SandboxServer.start(settings(words(arguments)))) {
      log.info("The workspace is open at {}", sandbox.url());
      System.out.println("SLACK_API_URL=" + sandbox.apiUrl());
      System.out.println("SLACK_BOT_TOKEN=" + sandbox.botToken());
      System.out.println("SLACK_APP_TOKEN=" + sandbox.appToken());
      System.out.println("SLACK_SIGNING_SECRET=" + sandbox.signingSecret());
      new CountDownLatch(1).await();
    }
  }

  private static SandboxSettings settings(Map<String, String> words) throws IOException {
    String manifest = Files.readString(Path.of(words.getOrDefault("manifest", "manifest.yaml")));
    SandboxSettings settings =
        SandboxSettings.of(manifest).withPort(Integer.parseInt(words.getOrDefault("port", "3100")));
    String app = words.get("app");
    String data = words.get("data");
    if (app != null) {
      settings = settings.withRequestUrl(URI.create(app));
    }
    return data == null ? settings : settings.withDataFile(Path.of(data));
  }

  private static Map<String, String> words(String[] arguments) {
    Map<String, String> words = new HashMap<>();
    for (String each : arguments) {
      String[] pair = each.split("=", 2);
      words.put(pair[0], pair.length > 1 ? pair[1] : "");
    }
    return words;
  }
}
