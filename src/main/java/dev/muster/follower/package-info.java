/**
 * People who follow an incident without taking part in it, and the updates they get. May call
 * outbox and the packages below it.
 */
@NullMarked
package dev.muster.follower;

import org.jspecify.annotations.NullMarked;
