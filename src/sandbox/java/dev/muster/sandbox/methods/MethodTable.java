package dev.muster.sandbox.methods;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

final class MethodTable {

  private final Map<String, ApiMethod> methods = new LinkedHashMap<>();

  MethodTable add(String name, ApiMethod method) {
    methods.put(name, method);
    return this;
  }

  Optional<ApiMethod> find(String name) {
    return Optional.ofNullable(methods.get(name));
  }
}
