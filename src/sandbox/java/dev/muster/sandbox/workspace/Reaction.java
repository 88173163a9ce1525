package dev.muster.sandbox.workspace;

import java.util.List;

/** One emoji on a message and everyone who left it there. */
public record Reaction(String name, List<String> users) {}
