package org.posrig.hosts.iso87;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.posrig.hosts.crypto.Dukpt;
import org.posrig.hosts.dialect.Dialect;
import org.posrig.secret.Secret;

/// The golden messages of the dialect.
final class Goldens {
  static final String BDK = "0123456789ABCDEFFEDCBA9876543210";
  private static final HexFormat HEX = HexFormat.of();

  private Goldens() {}

  /// One message in one form.
  record Golden(JsonNode node) {
    String id() {
      return node.get("id").asText();
    }

    boolean isPacked() {
      return id().endsWith("-BCD");
    }

    Dialect dialect() {
      return (isPacked() ? Iso87Table.PACKED : Iso87Table.CHARACTERS).builtIn();
    }

    byte[] frame() {
      return HEX.parseHex(node.get("expected").get("hex").asText());
    }

    String type() {
      return node.get("inputs").get("mti").asText();
    }

    Map<Integer, String> fields() {
      Map<Integer, String> fields = new TreeMap<>();
      node.get("inputs")
          .get("fields")
          .properties()
          .forEach(field -> fields.put(Integer.valueOf(field.getKey()), field.getValue().asText()));
      return fields;
    }

    @Override
    public String toString() {
      return id();
    }
  }

  static Stream<Golden> all() {
    try (InputStream in = Goldens.class.getResourceAsStream("/vectors/vectors-iso87.json")) {
      return StreamSupport.stream(new ObjectMapper().readTree(in).spliterator(), false)
          .filter(node -> node.get("kind").asText().equals("message"))
          .map(Golden::new)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static Golden of(String id) {
    return all().filter(golden -> golden.id().equals(id)).findFirst().orElseThrow();
  }

  static MessageKeys keys(Dialect dialect) {
    return new MessageKeys(dialect, new Iso87Settings.Keys.Derived(new Dukpt(Secret.ofHex(BDK))));
  }
}
