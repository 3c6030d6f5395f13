package io.cxrating.web.kit;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/**
 * Styles and scripts of the pages. Their addresses contain a digest of their content, so that
 * browsers may cache them permanently; they are compressed once.
 */
@Startup
@Singleton
class Assets {
  private static final Map<String, String> TYPES =
      Map.of(
          "pages.css", "text/css;charset=UTF-8",
          "wide.css", "text/css;charset=UTF-8",
          "print.css", "text/css;charset=UTF-8",
          "theme.js", "text/javascript;charset=UTF-8",
          "chart-rows.js", "text/javascript;charset=UTF-8",
          "retry.js", "text/javascript;charset=UTF-8",
          "charts.js", "text/javascript;charset=UTF-8",
          "echarts/echarts.min.js", "text/javascript;charset=UTF-8",
          "icon.svg", "image/svg+xml");
  private static final int DIGEST_CHARACTERS = 12;

  private final Map<String, Asset> byName = new LinkedHashMap<>();
  private final Map<String, Asset> byAddress = new LinkedHashMap<>();

  /** One file, uncompressed and compressed. */
  record Asset(String address, String type, byte[] plain, byte[] compressed) {}

  Assets() {
    TYPES.forEach(this::add);
  }

  private void add(String name, String type) {
    byte[] content = read(name);
    String address = digest(content) + "/" + name.substring(name.lastIndexOf('/') + 1);
    Asset asset = new Asset("/assets/" + address, type, content, compress(content));
    byName.put(name, asset);
    byAddress.put(address, asset);
  }

  /** The address of the file. */
  String address(String name) {
    return Objects.requireNonNull(byName.get(name), name).address();
  }

  Optional<Asset> at(String digest, String file) {
    return Optional.ofNullable(byAddress.get(digest + "/" + file));
  }

  private static byte[] read(String name) {
    try (InputStream file = Assets.class.getResourceAsStream("/assets/" + name)) {
      if (file == null) {
        throw new IllegalStateException("The application was built without " + name);
      }
      return file.readAllBytes();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static String digest(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return Base64.getUrlEncoder().encodeToString(digest).substring(0, DIGEST_CHARACTERS);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] compress(byte[] content) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write(content);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return compressed.toByteArray();
  }
}
