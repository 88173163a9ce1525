package dev.muster;

import java.net.URI;
import java.nio.file.Path;

/** The text on the terminal after the start: the addresses, what to type first, how to stop. */
final class Banner {

  private Banner() {}

  /**
   * @param data the folder with the embedded database and the sandbox's state
   */
  static String ofSandbox(URI sandbox, URI pages, Path data) {
    return """

      Muster is running. There is no SLACK_BOT_TOKEN, so it uses its own sandbox in place of Slack.

        Open   %s
        Type   /incident declare
        Stop   Ctrl-C (incidents are kept in %s)

      Incident pages: %s
    """
        .formatted(sandbox, data, pages);
  }

  static String ofWorkspace(URI pages) {
    return """

      Muster is running.

        Type   /incident help in Slack
        Stop   Ctrl-C (nothing is lost)

      Incident pages: %s
    """
        .formatted(pages);
  }
}
