package dev.muster.channel;

import dev.muster.catalog.Catalog;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.env.Environment;
import io.micronaut.context.exceptions.ConfigurationException;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Invalid settings stop the start with an error that names the setting. */
@Factory
class ChannelFactory {

  @Singleton
  NameTemplate names(ChannelSettings settings) {
    return read("muster.channel.name", settings.name(), NameTemplate::read);
  }

  @Singleton
  Links links(ChannelSettings settings, Environment environment, Catalog catalog) {
    var others =
        ConfigListItem.all(environment, "muster.channel.bookmarks", Set.of("title", "link"))
            .stream()
            .map(each -> new Bookmark.Template(title(each), read(each, "link", LinkTemplate::read)))
            .toList();
    if (others.size() > Links.MOST) {
      throw new ConfigurationException(
          "muster.channel.bookmarks has more than %s.".formatted(Links.MOST));
    }
    return new Links(
        present(settings.pages()).map(each -> read("muster.channel.pages", each, Links::page)),
        present(settings.bridge())
            .map(each -> read("muster.channel.bridge", each, LinkTemplate::read)),
        others,
        catalog);
  }

  @Singleton
  InvitationRules rules(Environment environment) {
    return InvitationRules.read(environment);
  }

  private static String title(ConfigListItem item) {
    return read(item, "title", Bookmark::title);
  }

  private static <T> T read(ConfigListItem item, String key, Function<String, T> reader) {
    return read(item.name() + "." + key, item.text(key).orElse(""), reader);
  }

  private static <T> T read(String setting, String text, Function<String, T> reader) {
    try {
      return reader.apply(text);
    } catch (InvalidTemplate e) {
      throw new ConfigurationException(setting + " " + e.problem());
    }
  }

  private static Optional<String> present(Optional<String> given) {
    return given.filter(each -> !each.isBlank());
  }
}
