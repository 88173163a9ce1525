/** What earlier versions have stored is read, done and answered by this one. */
@NullMarked
package dev.muster.upgrade;

import org.jspecify.annotations.NullMarked;
