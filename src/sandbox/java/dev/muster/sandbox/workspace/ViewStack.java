package dev.muster.sandbox.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Opens, updates, stacks and closes the forms on people's screens. */
public final class ViewStack {

  /** The most forms that Slack lets an app stack. */
  public static final int STACK = 3;

  private final Workspace workspace;

  ViewStack(Workspace workspace) {
    this.workspace = workspace;
  }

  public View open(String user, ObjectNode body, ObjectNode state) {
    String id = workspace.ids().next("V");
    View view = new View(id, user, body, state, hash(), id, null);
    workspace.views().start(view);
    return shown(view);
  }

  public View push(String user, ObjectNode body, ObjectNode state) {
    List<View> stack = workspace.views().stack(user);
    String id = workspace.ids().next("V");
    String root = stack.isEmpty() ? id : stack.getFirst().id();
    String previous = stack.isEmpty() ? null : stack.getLast().id();
    View view = new View(id, user, body, state, hash(), root, previous);
    workspace.views().push(view);
    return shown(view);
  }

  public View update(View view, ObjectNode body, ObjectNode state) {
    View updated = view.replaced(body, state, hash());
    workspace.views().replace(updated);
    return shown(updated);
  }

  /** Stores input without an event, because it is private until it is submitted. */
  public View fill(View view, ObjectNode state) {
    View filled = view.filled(state);
    workspace.views().replace(filled);
    return filled;
  }

  /** Closes the form and shows the one beneath. */
  public void close(View view) {
    workspace.views().remove(view);
    show(view.owner());
  }

  public void clear(String user) {
    workspace.views().clear(user);
    show(user);
  }

  public View publish(String user, ObjectNode body, ObjectNode state) {
    String id =
        workspace.views().home(user).map(View::id).orElseGet(() -> workspace.ids().next("V"));
    View home = new View(id, user, body, state, hash(), id, null);
    workspace.views().publish(home);
    workspace.announce(new WorkspaceEvent.HomePublished(user, home));
    return home;
  }

  private View shown(View view) {
    Optional<View> home = workspace.views().home(view.owner());
    if (home.filter(each -> each.id().equals(view.id())).isPresent()) {
      workspace.announce(new WorkspaceEvent.HomePublished(view.owner(), view));
    } else {
      show(view.owner());
    }
    return view;
  }

  private void show(String user) {
    View top = workspace.views().top(user).orElse(null);
    workspace.announce(new WorkspaceEvent.FormShown(user, top));
  }

  private String hash() {
    return workspace.clock().epochSeconds() + "." + workspace.ids().nameless();
  }
}
