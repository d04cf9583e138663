package org.posrig.hosts.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HexFormat;
import org.posrig.secret.Secret;

/// One entry of the file.
record Vector(JsonNode node) {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  String id() {
    return node.get("id").asText();
  }

  String kind() {
    return node.get("kind").asText();
  }

  boolean has(String input) {
    return node.get("inputs").has(input);
  }

  JsonNode input(String name) {
    return node.get("inputs").get(name);
  }

  String text(String name) {
    return input(name).asText();
  }

  byte[] bytes(String name) {
    return HEX.parseHex(text(name));
  }

  Secret secret(String name) {
    return Secret.ofHex(text(name));
  }

  Des des(String name) {
    return new Des(secret(name));
  }

  boolean expects(String name) {
    return node.get("expected").has(name);
  }

  JsonNode answer(String name) {
    return node.get("expected").get(name);
  }

  String expected(String name) {
    return answer(name).asText();
  }

  int number(String name) {
    return answer(name).asInt();
  }

  boolean flag(String name) {
    return answer(name).asBoolean();
  }

  void expect(String name, byte[] bytes) {
    assertThat(HEX.formatHex(bytes)).as(id() + " " + name).isEqualTo(expected(name));
  }

  @Override
  public String toString() {
    return id();
  }
}
