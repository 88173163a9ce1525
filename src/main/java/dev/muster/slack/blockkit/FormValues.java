package dev.muster.slack.blockkit;

import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import dev.muster.incident.Refused;
import dev.muster.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values of a form, by block id. Each of Muster's inputs is alone in its block. */
public record FormValues(Map<String, Map<String, ViewState.Value>> byBlock) {

  public static FormValues of(View form) {
    var state = form.getState();
    return new FormValues(
        state == null || state.getValues() == null ? Map.of() : state.getValues());
  }

  /** Whether the form had this field. */
  public boolean has(String block) {
    return byBlock.containsKey(block);
  }

  /** An empty string for an empty field. */
  public String text(String block) {
    return value(block).map(ViewState.Value::getValue).orElse("");
  }

  public Optional<String> choice(String block) {
    return value(block)
        .map(ViewState.Value::getSelectedOption)
        .map(ViewState.SelectedOption::getValue);
  }

  /**
   * Empty when nothing was chosen.
   *
   * @throws Refused when this version has no such choice
   */
  public <E extends Enum<E>> Optional<E> choice(String block, Class<E> among) {
    return choice(block)
        .map(chosen ->
            Arrays.stream(among.getEnumConstants())
                .filter(each -> each.name().equals(chosen))
                .findFirst()
                .orElseThrow(ExpiredPayload::form));
  }

  /**
   * @throws Refused when nothing was chosen, or this version has no such choice
   */
  public <E extends Enum<E>> E chosen(String block, Class<E> among) {
    return choice(block, among).orElseThrow(ExpiredPayload::form);
  }

  public List<String> choices(String block) {
    return value(block).map(ViewState.Value::getSelectedOptions).orElse(List.of()).stream()
        .map(ViewState.SelectedOption::getValue)
        .toList();
  }

  public Optional<PersonId> person(String block) {
    return value(block).map(ViewState.Value::getSelectedUser).map(PersonId::new);
  }

  public Optional<Instant> moment(String block) {
    return value(block).map(ViewState.Value::getSelectedDateTime).map(Instant::ofEpochSecond);
  }

  public Optional<LocalDate> day(String block) {
    return value(block).map(ViewState.Value::getSelectedDate).map(LocalDate::parse);
  }

  private Optional<ViewState.Value> value(String block) {
    return byBlock.getOrDefault(block, Map.of()).values().stream().findFirst();
  }
}
