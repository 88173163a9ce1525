package dev.muster.sandbox.workspace;

/** The ids Slack gives an app when it is installed. */
public record AppIdentity(String appId, String botId, String botUser, String name) {}
