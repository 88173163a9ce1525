package dev.muster.sandbox.workspace;

/** Posts, changes and deletes messages, and adds reactions and pins. */
public final class MessageService {

  private final Workspace workspace;

  MessageService(Workspace workspace) {
    this.workspace = workspace;
  }

  public Message post(Message draft) {
    Message posted = workspace.messages().put(draft.stamped(workspace.timestamps().next()));
    workspace.announce(new WorkspaceEvent.MessagePosted(posted));
    return posted;
  }

  /** Posts the scheduled messages that are due, if their author may still post in the channel. */
  public void postDue() {
    for (ScheduledMessage each : workspace.outlook().due(workspace.clock().epochSeconds())) {
      workspace.outlook().remove(each.id());
      if (each.isEverPosted() && isStillWelcome(each.draft())) {
        post(each.draft());
      }
    }
  }

  private boolean isStillWelcome(Message draft) {
    return workspace.channels().isMember(draft.channel(), draft.author().user())
        && workspace.channels().find(draft.channel()).filter(each -> !each.archived()).isPresent();
  }

  /** An app's change of blocks does not mark a message as edited; a change of text does. */
  public Message change(Message before, Content content, boolean showsAsEdited) {
    String edited = showsAsEdited ? workspace.timestamps().next() : before.edited();
    Message now = workspace.messages().put(before.saying(content, edited));
    workspace.announce(new WorkspaceEvent.MessageChanged(before, now));
    return now;
  }

  /** Removes a file without marking the message as edited. */
  public void loseFile(Message before, String name) {
    var left =
        before.files().stream()
            .filter(
                id -> workspace.files().find(id).filter(each -> each.name().equals(name)).isEmpty())
            .toList();
    if (left.isEmpty() && before.content().text().isEmpty()) {
      delete(before);
      return;
    }
    Message now = workspace.messages().put(before.withFiles(left));
    workspace.announce(new WorkspaceEvent.MessageChanged(before, now));
  }

  public void delete(Message message) {
    workspace.messages().remove(message);
    workspace.pins().remove(message);
    workspace.announce(new WorkspaceEvent.MessageDeleted(message));
  }

  public void react(Message message, String user, String name) {
    Message now = workspace.messages().put(message.reacted(message.reactionsWith(name, user)));
    workspace.announce(new WorkspaceEvent.ReactionAdded(now, user, name));
  }

  public void unreact(Message message, String user, String name) {
    Message now = workspace.messages().put(message.reacted(message.reactionsWithout(name, user)));
    workspace.announce(new WorkspaceEvent.ReactionRemoved(now, user, name));
  }

  public void pin(Message message, String user) {
    Pin pin = new Pin(message.channel(), message.ts(), user, workspace.clock().epochSeconds());
    workspace.pins().add(pin);
    workspace.announce(new WorkspaceEvent.Pinned(message, user));
  }

  public void unpin(Message message, String user) {
    workspace.pins().remove(message);
    workspace.announce(new WorkspaceEvent.Unpinned(message, user));
  }
}
