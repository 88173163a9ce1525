package dev.muster.sandbox.calls;

import java.util.Map;

/**
 * A call by the app.
 *
 * @param method the Web API method; "upload" for a file's bytes, "response_url" for a reply through
 *     a response URL
 * @param channel the id of the channel concerned, or ""
 * @param channelName that channel's name, or its future name; "" for direct conversations
 * @param arguments without the token
 */
public record AppCall(
    String method,
    String team,
    String channel,
    String channelName,
    Map<String, String> arguments) {}
