package dev.muster.sandbox.people;

/** Everything a person can do, in one pair. */
public record Hands(Typing typing, Clicking clicking, Forms forms, Gestures gestures) {}
