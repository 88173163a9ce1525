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

/** The field in which a form offers services. Offers as many as fit into a form. */
public final class ServiceSelect {

  public static final String BLOCK = "services";

  /** Slack allows a form 250,000 bytes; the rest is for the other fields. */
  private static final int MOST_BYTES = 200_000;

  private final Catalog catalog;

  public ServiceSelect(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * Empty when there are no services.
   *
   * @param chosen values of the options
   */
  public Optional<InputBlock> input(List<String> chosen) {
    if (catalog.services().isEmpty()) {
      return Optional.empty();
    }
    var offered = offered();
    return Optional.of(
        Inputs.optional(BLOCK, "Services", left(offered.size()), select(offered, chosen)));
  }

  /** The values of these services' options. */
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

  /** Those of these services that are not offered, and so can be neither chosen nor removed. */
  public List<ServiceName> unoffered(List<ServiceName> services) {
    var offered = offered().stream().map(OptionObject::getValue).toList();
    return services.stream()
        .filter(each -> !offered.contains(option(catalog.spelled(each))))
        .toList();
  }

  /** Slack allows 100 options in a list, or 100 groups of 100 options. */
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

  /** Offers only as many as fit: Slack does not open a form that is too large. */
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
