package dev.muster.sandbox.workspace;

import dev.muster.sandbox.files.SharedFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Converts a workspace to a snapshot and back. */
public final class SavedWorkspace {

  private SavedWorkspace() {}

  public static Snapshot of(Workspace workspace) {
    List<Channel> channels = workspace.channels().all();
    Map<String, List<String>> members = new LinkedHashMap<>();
    channels.forEach(each -> members.put(each.id(), workspace.channels().members(each.id())));
    List<SharedFile> files = workspace.files().all();
    return new Snapshot(
        workspace.team(),
        workspace.app(),
        workspace.clock().ahead().toMillis(),
        workspace.ids().position(),
        workspace.people().all(),
        channels,
        members,
        workspace.messages().lasting(),
        workspace.pins().all(),
        workspace.bookmarks().all(),
        files,
        files.stream()
            .collect(
                Collectors.toMap(SharedFile::id, each -> workspace.files().content(each.id()))),
        workspace.views().homes(),
        workspace.usergroups().all(),
        workspace.outlook().all(),
        workspace.readMarks().all());
  }

  /** Takes the app's name from the manifest, because it may have changed since. */
  public static Workspace opened(Snapshot saved, String botName, WorkspaceClock clock) {
    AppIdentity app =
        new AppIdentity(saved.app().appId(), saved.app().botId(), saved.app().botUser(), botName);
    Workspace workspace = new Workspace(saved.team(), app, clock, new Ids(saved.idPosition()));
    saved.people().forEach(workspace.people()::add);
    workspace.people().add(FreshWorkspace.bot(app));
    saved.channels().forEach(workspace.channels()::put);
    saved.members().forEach(workspace.channels()::admit);
    for (Message each : saved.messages()) {
      workspace.messages().put(each);
      workspace.timestamps().startAfter(each.ts());
    }
    saved.pins().forEach(workspace.pins()::add);
    saved.bookmarks().forEach(workspace.bookmarks()::put);
    saved.files().forEach(workspace.files()::announce);
    saved.contents().forEach(workspace.files()::keep);
    saved.homes().forEach(workspace.views()::publish);
    saved.usergroups().forEach(workspace.usergroups()::add);
    saved.scheduled().forEach(workspace.outlook()::add);
    saved.readMarks().forEach(workspace.readMarks()::keep);
    return workspace;
  }
}
