package dev.muster.sandbox.people;

/** All actions of a person. */
public record UserActions(
    MessageActions typing,
    ButtonActions clicking,
    FormActions forms,
    ReactionAndPinActions gestures) {}
