/**
 * Speaking to Muster without the chat: whom a token speaks for, and what they were answered
 * already. May call the outbox and what lies below it; called by the faces api and web.
 */
@NullMarked
package dev.muster.access;

import org.jspecify.annotations.NullMarked;
