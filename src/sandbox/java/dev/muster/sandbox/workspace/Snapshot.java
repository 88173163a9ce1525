package dev.muster.sandbox.workspace;

import dev.muster.sandbox.files.SharedFile;
import java.util.List;
import java.util.Map;

/** Everything that survives a restart. Open forms and ephemeral messages do not. */
public record Snapshot(
    Team team,
    AppIdentity app,
    long aheadMillis,
    long idPosition,
    List<Person> people,
    List<Channel> channels,
    Map<String, List<String>> members,
    List<Message> messages,
    List<Pin> pins,
    List<Bookmark> bookmarks,
    List<SharedFile> files,
    Map<String, byte[]> contents,
    List<View> homes,
    List<Usergroup> usergroups,
    List<ScheduledMessage> scheduled,
    Map<String, String> readMarks) {}
