/**
 * JSON over HTTP, for scripts and for the hour when the chat is gone: whoever has a token declares
 * and runs incidents. May call every room below; nobody calls it.
 */
@NullMarked
package dev.muster.api;

import org.jspecify.annotations.NullMarked;
