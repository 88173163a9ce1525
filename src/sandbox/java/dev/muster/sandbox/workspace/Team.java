package dev.muster.sandbox.workspace;

public record Team(String id, String name, String domain) {}
