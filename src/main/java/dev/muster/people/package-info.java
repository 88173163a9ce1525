/** Who is who, whatever the chat: ids, names, zones, bots. Calls nobody. */
@NullMarked
package dev.muster.people;

import org.jspecify.annotations.NullMarked;
