package org.posrig.history;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.posrig.meaning.Authenticity;
import org.posrig.meaning.BatchResult;
import org.posrig.meaning.BatchTotals;
import org.posrig.meaning.CardUse;
import org.posrig.meaning.Decision;
import org.posrig.meaning.EntryMode;
import org.posrig.meaning.Meaning;
import org.posrig.meaning.MeaningBuilder;
import org.posrig.meaning.Numbers;
import org.posrig.meaning.Phase;
import org.posrig.meaning.ReversalReason;
import org.posrig.meaning.TransactionKind;
import org.posrig.meaning.Unanswered;
import org.posrig.meaning.Uploaded;

/// A [Meaning] in a history: what is unsaid is not written. A run writes some ten thousand of them.
final class MeaningJson {
  private MeaningJson() {}

  static SimpleModule module() {
    return new SimpleModule("meaning")
        .addSerializer(Meaning.class, new Writer())
        .addDeserializer(Meaning.class, new Reader());
  }

  private static final class Writer extends JsonSerializer<Meaning> {
    @Override
    public void serialize(Meaning meaning, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeStartObject();
      out.writeStringField("kind", meaning.kind().name());
      out.writeStringField("phase", meaning.phase().name());
      text(out, "function", meaning.function());
      numbers(out, "", meaning.numbers());
      numbers(out, "original-", meaning.original());
      if (meaning.hasAmount()) out.writeNumberField("cents", meaning.cents());
      text(out, "currency", meaning.currency());
      card(out, meaning.card());
      text(out, "terminal", meaning.terminal());
      text(out, "merchant", meaning.merchant());
      text(out, "operator", meaning.operator());
      text(out, "time", meaning.time());
      constant(out, "decision", meaning.decision());
      text(out, "code", meaning.code());
      constant(out, "reason", meaning.reason());
      out.writeStringField("mac", meaning.authenticity().name());
      totals(out, meaning.totals());
      constant(out, "result", meaning.result());
      if (meaning.unanswered() != meaning.kind().unanswered())
        out.writeStringField("unanswered", meaning.unanswered().name());
      uploads(out, meaning.uploads());
      balances(out, meaning.balances());
      out.writeEndObject();
    }

    private static void text(JsonGenerator out, String name, String value) throws IOException {
      if (!value.isEmpty()) out.writeStringField(name, value);
    }

    private static void constant(JsonGenerator out, String name, Enum<?> value) throws IOException {
      if (value.ordinal() > 0) out.writeStringField(name, value.name());
    }

    private static void numbers(JsonGenerator out, String which, Numbers numbers)
        throws IOException {
      text(out, which + "trace", numbers.trace());
      text(out, which + "batch", numbers.batch());
      text(out, which + "voucher", numbers.voucher());
      text(out, which + "reference", numbers.reference());
      text(out, which + "authorisation", numbers.authorisation());
    }

    private static void card(JsonGenerator out, CardUse card) throws IOException {
      text(out, "card", card.number());
      constant(out, "entry", card.entry());
      if (card.pin()) out.writeBooleanField("pin", true);
    }

    private static void totals(JsonGenerator out, BatchTotals totals) throws IOException {
      if (!totals.isSaid()) return;
      out.writeArrayFieldStart("totals");
      out.writeNumber(totals.debitCents());
      out.writeNumber(totals.debits());
      out.writeNumber(totals.creditCents());
      out.writeNumber(totals.credits());
      out.writeEndArray();
    }

    private static void uploads(JsonGenerator out, List<Uploaded> uploads) throws IOException {
      if (uploads.isEmpty()) return;
      out.writeObjectFieldStart("uploads");
      for (Uploaded one : uploads) out.writeNumberField(one.trace(), one.cents());
      out.writeEndObject();
    }

    private static void balances(JsonGenerator out, List<Long> balances) throws IOException {
      if (balances.isEmpty()) return;
      out.writeArrayFieldStart("balances");
      for (long cents : balances) out.writeNumber(cents);
      out.writeEndArray();
    }
  }

  private static final class Reader extends JsonDeserializer<Meaning> {
    @Override
    public Meaning deserialize(JsonParser in, DeserializationContext context) throws IOException {
      JsonNode node = context.readTree(in);
      return new MeaningBuilder(
              constant(node, "kind", TransactionKind.UNKNOWN),
              constant(node, "phase", Phase.REQUEST))
          .function(text(node, "function"))
          .numbers(numbers(node, ""))
          .original(numbers(node, "original-"))
          .cents(node.path("cents").asLong(Meaning.UNSAID))
          .currency(text(node, "currency"))
          .card(
              new CardUse(
                  text(node, "card"),
                  constant(node, "entry", EntryMode.UNSAID),
                  node.path("pin").asBoolean(false)))
          .terminal(text(node, "terminal"))
          .merchant(text(node, "merchant"))
          .operator(text(node, "operator"))
          .time(text(node, "time"))
          .decision(constant(node, "decision", Decision.UNSAID))
          .code(text(node, "code"))
          .reason(constant(node, "reason", ReversalReason.UNSAID))
          .authenticity(constant(node, "mac", Authenticity.UNDECIDED))
          .totals(totals(node.path("totals")))
          .result(constant(node, "result", BatchResult.UNSAID))
          .unanswered(unanswered(node))
          .uploads(uploads(node.path("uploads")))
          .balances(balances(node.path("balances")))
          .build();
    }

    private static Unanswered unanswered(JsonNode node) throws IOException {
      TransactionKind kind = constant(node, "kind", TransactionKind.UNKNOWN);
      return constant(node, "unanswered", kind.unanswered());
    }

    private static String text(JsonNode node, String name) {
      return node.path(name).asText("");
    }

    private static <E extends Enum<E>> E constant(JsonNode node, String name, E otherwise)
        throws IOException {
      String text = text(node, name);
      if (text.isEmpty()) return otherwise;
      try {
        return Enum.valueOf(otherwise.getDeclaringClass(), text);
      } catch (IllegalArgumentException e) {
        throw new IOException("'" + text + "' is no " + name + " of a message", e);
      }
    }

    private static Numbers numbers(JsonNode node, String which) {
      return new Numbers(
          text(node, which + "trace"),
          text(node, which + "batch"),
          text(node, which + "voucher"),
          text(node, which + "reference"),
          text(node, which + "authorisation"));
    }

    private static BatchTotals totals(JsonNode node) {
      return node.size() == 4
          ? new BatchTotals(
              node.get(0).asLong(), node.get(1).asInt(), node.get(2).asLong(), node.get(3).asInt())
          : BatchTotals.UNSAID;
    }

    private static List<Uploaded> uploads(JsonNode node) {
      List<Uploaded> uploads = new ArrayList<>();
      node.properties()
          .forEach(one -> uploads.add(new Uploaded(one.getKey(), one.getValue().asLong())));
      return uploads;
    }

    private static List<Long> balances(JsonNode node) {
      List<Long> balances = new ArrayList<>();
      node.forEach(one -> balances.add(one.asLong()));
      return balances;
    }
  }
}
