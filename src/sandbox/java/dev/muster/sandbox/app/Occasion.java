package dev.muster.sandbox.app;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** An event as an app may subscribe to it. */
record Occasion(String subscription, String channel, ObjectNode event) {}
