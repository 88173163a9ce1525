package dev.muster.runbook;

import dev.muster.people.PersonId;
import java.time.Instant;

/** Somebody did a step. */
public record Tick(PersonId by, Instant at) {}
