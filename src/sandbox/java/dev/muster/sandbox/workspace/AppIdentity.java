package dev.muster.sandbox.workspace;

/** The ids that Slack assigns to an app when it is installed. */
public record AppIdentity(String appId, String botId, String botUser, String name) {}
