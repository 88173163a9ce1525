package dev.muster.sandbox;

import dev.muster.sandbox.workspace.Person;
import dev.muster.sandbox.workspace.View;
import dev.muster.sandbox.workspace.Workspace;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What became of the workspace, told so that two runs can be compared.
 *
 * @param channels by name; conversations only if the app said something in them
 * @param homes what the app's Home tab says, by whose it is
 */
public record WorkspaceSnapshot(List<ChannelSnapshot> channels, Map<String, String> homes) {

  static WorkspaceSnapshot of(Workspace workspace) {
    return new WorkspaceSnapshot(channels(workspace), homes(workspace));
  }

  /** By name, "#general" or "@maya". */
  public Optional<ChannelSnapshot> channel(String name) {
    return channels.stream().filter(each -> each.name().equals(name)).findFirst();
  }

  private static List<ChannelSnapshot> channels(Workspace workspace) {
    return workspace.channels().all().stream()
        .map(each -> ChannelSnapshot.of(each, workspace))
        .filter(each -> each.name().startsWith("#") || !each.posted().isEmpty())
        .sorted(Comparator.comparing(ChannelSnapshot::name))
        .toList();
  }

  private static Map<String, String> homes(Workspace workspace) {
    SnapshotNormalizer timeless = new SnapshotNormalizer(workspace);
    Map<String, String> homes = new TreeMap<>();
    for (Person each : workspace.people().humans()) {
      Optional<View> home = workspace.views().home(each.id());
      home.ifPresent(view -> homes.put(each.name(), timeless.words(view.body().path("blocks"))));
    }
    return homes;
  }
}
