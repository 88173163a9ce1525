package dev.muster.permission;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.env.Environment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Invalid settings stop the start with an error that names the setting; a setting that looks
 * unintended causes a warning.
 */
@Factory
class PermissionFactory {

  private static final Logger LOG = LoggerFactory.getLogger(PermissionFactory.class);

  @Context
  Permissions permissions(Environment environment) {
    var permissions = Permissions.read(environment);
    permissions.warning().ifPresent(LOG::warn);
    return permissions;
  }
}
