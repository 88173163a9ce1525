package dev.muster.runbook;

import dev.muster.people.PersonId;
import java.time.Instant;

/** Who ticked a step, and when. */
public record Tick(PersonId by, Instant at) {}
