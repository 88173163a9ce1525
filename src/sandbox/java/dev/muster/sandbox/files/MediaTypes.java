package dev.muster.sandbox.files;

import java.util.Locale;
import java.util.Map;

/** The media type of a file, by its name's extension. */
public final class MediaTypes {

  private static final Map<String, String> BY_EXTENSION =
      Map.ofEntries(
          Map.entry("html", "text/html"),
          Map.entry("js", "text/javascript"),
          Map.entry("css", "text/css"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("gif", "image/gif"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("json", "application/json"),
          Map.entry("pdf", "application/pdf"),
          Map.entry("csv", "text/csv"),
          Map.entry("md", "text/markdown"),
          Map.entry("txt", "text/plain"),
          Map.entry("log", "text/plain"));

  private MediaTypes() {}

  public static String of(String name) {
    return BY_EXTENSION.getOrDefault(extension(name), "application/octet-stream");
  }

  public static String extension(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
