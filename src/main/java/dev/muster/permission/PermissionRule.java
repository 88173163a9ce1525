package dev.muster.permission;

import dev.muster.people.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who is permitted.
 *
 * @param groups Slack user group ids
 * @param label how to call them in a sentence: "the on-call leads"
 */
record PermissionRule(List<String> groups, Set<PersonId> people, Optional<String> label) {}
