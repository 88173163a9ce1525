/**
 * Slack's deliveries and the answers they got, stored so that each delivery is handled once. May
 * call blockkit and the packages below it.
 */
@NullMarked
package dev.muster.slack.delivery;

import org.jspecify.annotations.NullMarked;
