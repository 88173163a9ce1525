package dev.muster.permission;

import dev.muster.people.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who may do something.
 *
 * @param groups by the ids the chat knows them by
 * @param label what they are called in a sentence: "the on-call leads"
 */
record PermissionRule(List<String> groups, Set<PersonId> people, Optional<String> label) {}
