package dev.muster.sandbox.workspace;

import java.util.List;

/** A handle that mentions several people. */
public record Usergroup(String id, String handle, String name, List<String> users, long created) {}
