package dev.muster.slack.blockkit;

import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.composition.OptionGroupObject;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.MultiStaticSelectElement;
import com.slack.api.util.json.GsonFactory;
import dev.muster.catalog.Catalog;
import dev.muster.catalog.Service;
import dev.muster.catalog.ServiceName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The services a form offers: as many as there is room for, of however many there are. */
public final class ServiceSelect {

  public static final String BLOCK = "services";

  /** Of the 250,000 bytes that Slack allows a form. */
  private static final int MOST_BYTES = 200_000;

  private final Catalog catalog;

  public ServiceSelect(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * Empty when there is nothing to choose from.
   *
   * @param chosen as their options are called
   */
  public Optional<InputBlock> input(List<String> chosen) {
    if (catalog.services().isEmpty()) {
      return Optional.empty();
    }
    var offered = offered();
    return Optional.of(
        Inputs.optional(BLOCK, "Services", left(offered.size()), select(offered, chosen)));
  }

  /** As their options are called. */
  public List<String> options(List<ServiceName> services) {
    return services.stream().map(catalog::spelled).map(ServiceSelect::option).toList();
  }

  private static String option(ServiceName service) {
    return Limits.option(service.text());
  }

  public List<ServiceName> chosen(FormValues values) {
    var chosen = values.choices(BLOCK);
    return catalog.services().stream()
        .map(Service::called)
        .filter(name -> chosen.contains(option(name)))
        .toList();
  }

  /** Of these, the ones that nobody can choose, and so nobody can leave out. */
  public List<ServiceName> unoffered(List<ServiceName> services) {
    var offered = offered().stream().map(OptionObject::getValue).toList();
    return services.stream()
        .filter(each -> !offered.contains(option(catalog.spelled(each))))
        .toList();
  }

  /** Slack takes a hundred options in a list, or a hundred groups of a hundred. */
  private static MultiStaticSelectElement select(List<OptionObject> offered, List<String> chosen) {
    var select = MultiStaticSelectElement.builder().actionId(Inputs.action());
    var already = offered.stream().filter(each -> chosen.contains(each.getValue())).toList();
    if (!already.isEmpty()) {
      select.initialOptions(already);
    }
    if (offered.size() <= Limits.OPTIONS) {
      return select.options(offered).build();
    }
    var groups = new ArrayList<OptionGroupObject>();
    for (var from = 0; from < offered.size(); from += Limits.OPTIONS) {
      var some = offered.subList(from, Math.min(from + Limits.OPTIONS, offered.size()));
      var first = some.get(0).getText().getText();
      groups.add(
          OptionGroupObject.builder()
              .label(plainText(Limits.option(first + " …")))
              .options(some)
              .build());
    }
    return select.optionGroups(groups).build();
  }

  /** As many as there is room for: a form that is too large would not open at all. */
  private List<OptionObject> offered() {
    var gson = GsonFactory.createSnakeCase();
    var fitting = new ArrayList<OptionObject>();
    var bytes = 0;
    for (var service : catalog.services()) {
      var option = Inputs.choice(service.name(), option(service.called()));
      bytes += gson.toJson(option).getBytes(UTF_8).length + 1;
      if (bytes > MOST_BYTES || fitting.size() == Limits.OPTIONS * Limits.OPTIONS) {
        break;
      }
      fitting.add(option);
    }
    return fitting;
  }

  private String left(int listed) {
    var all = catalog.services().size();
    return listed == all
        ? ""
        : String.format(
            Locale.ROOT,
            "The first %,d of %,d services; name any other in the summary.",
            listed,
            all);
  }
}
