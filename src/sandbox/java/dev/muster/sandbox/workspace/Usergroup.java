package dev.muster.sandbox.workspace;

import java.util.List;

/** A handle that stands for several people. */
public record Usergroup(String id, String handle, String name, List<String> users, long created) {}
