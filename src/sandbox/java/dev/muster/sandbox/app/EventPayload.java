package dev.muster.sandbox.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.workspace.Workspace;
import java.util.List;

/** The payload of an event, with the subscription that it needs. */
record EventPayload(String subscription, String channel, ObjectNode event) {

  /** Empty when the app is not a member of the channel. */
  List<EventPayload> ifMember(Workspace workspace) {
    return workspace.channels().isMember(channel, workspace.app().botUser())
        ? List.of(this)
        : List.of();
  }
}
