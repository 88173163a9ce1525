package dev.muster.testing;

import io.micronaut.context.BeanContext;
import io.micronaut.context.BeanResolutionContext;
import io.micronaut.inject.BeanConfiguration;
import io.micronaut.inject.BeanDefinitionReference;

/** A package or a class whose beans stay away, however the framework wraps them. */
public record ExcludedBeans(String name) implements BeanConfiguration {

  @Override
  @SuppressWarnings("rawtypes") // as the framework declares it
  public boolean isWithin(BeanDefinitionReference reference) {
    var bean = reference.getBeanDefinitionName().replace("$", "");
    return bean.startsWith(name)
        && (bean.length() == name.length() || !Character.isLowerCase(bean.charAt(name.length())));
  }

  @Override
  public boolean isEnabled(BeanContext context, BeanResolutionContext resolution) {
    return false;
  }

  @Override
  public Package getPackage() {
    throw new UnsupportedOperationException();
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public String getVersion() {
    return "";
  }
}
