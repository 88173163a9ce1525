package dev.muster.sandbox.workspace;

import java.util.List;

/** An emoji on a message, and the people who added it. */
public record Reaction(String name, List<String> users) {}
