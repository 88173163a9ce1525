package dev.muster.sandbox.workspace;

import dev.muster.sandbox.files.SharedFile;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The addresses of the workspace and of what is in it. */
public final class Links {

  private volatile String base = "http://127.0.0.1";

  public String base() {
    return base;
  }

  /** Set after the start, because the port is not known before. */
  public void moveTo(String newBase) {
    base = newBase;
  }

  public String archive(Message message) {
    String link = base + "/archives/" + message.channel() + "/p" + message.ts().replace(".", "");
    return message.threadTs() == null
        ? link
        : link + "?thread_ts=" + message.threadTs() + "&cid=" + message.channel();
  }

  public String file(SharedFile file) {
    String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
    return base + "/files/" + file.id() + "/" + name;
  }

  public String upload(SharedFile file) {
    return base + "/upload/v1/" + file.id();
  }

  /** A response URL; the ticket identifies what the reply belongs to. */
  public String response(String kind, Team team, String ticket) {
    return base + "/hooks/" + kind + "/" + team.id() + "/" + ticket;
  }
}
