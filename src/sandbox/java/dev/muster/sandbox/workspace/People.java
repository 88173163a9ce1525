package dev.muster.sandbox.workspace;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** All people with an account, and the app's bot. */
public final class People {

  private final Map<String, Person> byId = new LinkedHashMap<>();
  private final Map<String, String> uninvitable = new LinkedHashMap<>();

  public List<Person> all() {
    return List.copyOf(byId.values());
  }

  public Optional<Person> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** By id, by handle with or without "@", or by real name. */
  public Optional<Person> called(String name) {
    String bare = name.startsWith("@") ? name.substring(1) : name;
    String wanted = bare.toLowerCase(Locale.ROOT);
    return find(bare)
        .or(() ->
            byId.values().stream()
                .filter(each ->
                    each.name().equals(wanted)
                        || each.realName().toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst());
  }

  /** From now on, inviting this person fails with this error. */
  public void refuseInvitations(String id, String error) {
    uninvitable.put(id, error);
  }

  public Optional<String> refusalOfInvitations(String id) {
    return Optional.ofNullable(uninvitable.get(id));
  }

  public List<Person> humans() {
    return byId.values().stream().filter(each -> !each.bot()).toList();
  }

  void add(Person person) {
    byId.put(person.id(), person);
  }
}
