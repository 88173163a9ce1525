package dev.muster.permission;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.env.Environment;

/** Refuses the start when a setting cannot work, by its name. */
@Factory
class PermissionFactory {

  @Context
  Permissions permissions(Environment environment) {
    return Permissions.read(environment);
  }
}
