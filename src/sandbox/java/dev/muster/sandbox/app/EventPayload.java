package dev.muster.sandbox.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.workspace.Workspace;
import java.util.List;

/** An event as an app may subscribe to it. */
record EventPayload(String subscription, String channel, ObjectNode event) {

  /** Nothing when the app is not a member of the channel. */
  List<EventPayload> ifMember(Workspace workspace) {
    return workspace.channels().isMember(channel, workspace.app().botUser())
        ? List.of(this)
        : List.of();
  }
}
