package org.posrig.history;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.posrig.text.Sentence;
import org.posrig.text.Value;

/// A sentence as JSON, for readers of any language: its key and what fills its gaps. Words that
/// somebody else wrote are a text, as a value is that is a text.
///
/// ```
///   {"key":"host.other-batch","values":["000002"]}
///   {"cents":1200}  {"count":2,"noun":"debit"}  {"word":"Decision.approved"}  ["a","b"]
///   {"told":"no reversal was sent"}
/// ```
public final class SentenceJson {
  private static final String KEY = "key";
  private static final String VALUES = "values";
  private static final String PLAIN = "plain";

  private SentenceJson() {}

  public static SimpleModule module() {
    return new SimpleModule("sentences")
        .addSerializer(Sentence.class, new Writer())
        .addDeserializer(Sentence.class, new Reader());
  }

  // ---- writing

  private static final class Writer extends JsonSerializer<Sentence> {
    @Override
    public void serialize(Sentence sentence, JsonGenerator out, SerializerProvider all)
        throws IOException {
      if (sentence.key().equals(PLAIN)) write(sentence.values().getFirst(), out);
      else write(sentence, out);
    }
  }

  private static void write(Sentence sentence, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField(KEY, sentence.key());
    if (!sentence.values().isEmpty()) {
      out.writeFieldName(VALUES);
      write(sentence.values(), out);
    }
    out.writeEndObject();
  }

  private static void write(List<Value> values, JsonGenerator out) throws IOException {
    out.writeStartArray();
    for (Value value : values) write(value, out);
    out.writeEndArray();
  }

  private static void write(Value value, JsonGenerator out) throws IOException {
    switch (value) {
      case Value.Text(String text) -> out.writeString(text);
      case Value.Part(Sentence sentence) -> write(sentence, out);
      case Value.Listed(List<Value> values) -> write(values, out);
      case Value.Money(long cents) -> {
        out.writeStartObject();
        out.writeNumberField("cents", cents);
        out.writeEndObject();
      }
      case Value.Count(long number, String noun) -> {
        out.writeStartObject();
        out.writeNumberField("count", number);
        out.writeStringField("noun", noun);
        out.writeEndObject();
      }
      case Value.Word(String key) -> {
        out.writeStartObject();
        out.writeStringField("word", key);
        out.writeEndObject();
      }
      case Value.Told(String text) -> {
        out.writeStartObject();
        out.writeStringField("told", text);
        out.writeEndObject();
      }
    }
  }

  // ---- reading

  private static final class Reader extends JsonDeserializer<Sentence> {
    @Override
    public Sentence deserialize(JsonParser in, DeserializationContext context) throws IOException {
      return sentence(in, context.readTree(in));
    }
  }

  private static Sentence sentence(JsonParser in, JsonNode node) throws JsonProcessingException {
    if (node.isTextual()) return Sentence.plain(node.asText());
    if (!node.path(KEY).isTextual()) throw none(in, node);
    return new Sentence(node.path(KEY).asText(), values(in, node.path(VALUES)));
  }

  private static List<Value> values(JsonParser in, JsonNode nodes) throws JsonProcessingException {
    List<Value> values = new ArrayList<>();
    for (JsonNode node : nodes) values.add(value(in, node));
    return values;
  }

  private static Value value(JsonParser in, JsonNode node) throws JsonProcessingException {
    if (node.isTextual()) return Value.text(node.asText());
    if (node.isArray()) return Value.listed(values(in, node));
    if (node.path("cents").canConvertToLong()) return Value.money(node.path("cents").asLong());
    if (node.path("count").canConvertToLong() && node.path("noun").isTextual())
      return Value.count(node.path("count").asLong(), node.path("noun").asText());
    if (node.path("word").isTextual()) return new Value.Word(node.path("word").asText());
    if (node.path("told").isTextual()) return Value.told(node.path("told").asText());
    return Value.part(sentence(in, node));
  }

  private static JsonProcessingException none(JsonParser in, JsonNode node) {
    return MismatchedInputException.from(in, Sentence.class, "no sentence: " + node);
  }
}
