package dev.muster.sandbox.calls;

import java.util.Map;

/**
 * A call of the app.
 *
 * @param method as Slack names it; "upload" for a file's bytes, "response_url" for an answer
 *     through a response URL
 * @param channel the id of the channel it is about, or ""
 * @param channelName what that channel is called, or is to be called; "" for conversations of
 *     people
 * @param arguments without the token
 */
public record AppCall(
    String method,
    String team,
    String channel,
    String channelName,
    Map<String, String> arguments) {}
