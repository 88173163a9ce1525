package dev.muster.sandbox.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

public final class Usergroups {

  private final List<Usergroup> groups = new ArrayList<>();

  public List<Usergroup> all() {
    return List.copyOf(groups);
  }

  public Optional<Usergroup> find(String id) {
    return groups.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  void add(Usergroup group) {
    groups.add(group);
  }
}
