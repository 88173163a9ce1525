package dev.muster.sandbox.app;

import dev.muster.sandbox.workspace.BoundedMap;
import dev.muster.sandbox.workspace.Message;
import dev.muster.sandbox.workspace.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Response URLs. Each allows five replies within 30 minutes by the workspace's clock. */
public final class ResponseUrls {

  private static final Duration LIFE = Duration.ofMinutes(30);
  private static final int USES = 5;

  private final Map<String, Ticket> given = new BoundedMap<>(100_000);
  private final Workspace workspace;

  public ResponseUrls(Workspace workspace) {
    this.workspace = workspace;
  }

  /** The channel and person of a reply, and the message that it may replace. */
  public record Ticket(
      String channel,
      String user,
      @Nullable Message origin,
      @Nullable String threadTs,
      Instant givenAt,
      int used) {

    Ticket usedOnceMore() {
      return new Ticket(channel, user, origin, threadTs, givenAt, used + 1);
    }
  }

  public String forCommand(String channel, String user) {
    return give("commands", new Ticket(channel, user, null, null, now(), 0));
  }

  public String forMessage(Message origin, String user) {
    return give("actions", new Ticket(origin.channel(), user, origin, origin.threadTs(), now(), 0));
  }

  Optional<Ticket> find(String id) {
    return Optional.ofNullable(given.get(id));
  }

  /** Slack's error for a ticket that has expired or was used up. */
  Optional<String> refusal(Ticket ticket) {
    if (now().isAfter(ticket.givenAt().plus(LIFE))) {
      return Optional.of("expired_url");
    }
    return ticket.used() >= USES ? Optional.of("used_url") : Optional.empty();
  }

  void use(String id) {
    given.computeIfPresent(id, (same, ticket) -> ticket.usedOnceMore());
  }

  private String give(String kind, Ticket ticket) {
    String id = workspace.ids().next("") + "/" + workspace.ids().next("");
    given.put(id, ticket);
    return workspace.links().response(kind, workspace.team(), id);
  }

  private Instant now() {
    return workspace.clock().instant();
  }
}
