/** Uploaded files and their bytes. */
@NullMarked
package dev.muster.sandbox.files;

import org.jspecify.annotations.NullMarked;
