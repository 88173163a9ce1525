package dev.muster.sandbox.people;

/** Everything a person can do, in one pair. */
public record UserActions(
    MessageActions typing,
    ButtonActions clicking,
    FormActions forms,
    ReactionAndPinActions gestures) {}
