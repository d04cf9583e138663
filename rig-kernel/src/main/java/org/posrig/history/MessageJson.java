package org.posrig.history;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.WritableTypeId;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;
import java.util.Map;

/// A message in a history, field by field: no event is longer, and few are more frequent.
final class MessageJson extends JsonSerializer<Event.Message> {
  @Override
  public void serialize(Event.Message message, JsonGenerator out, SerializerProvider provider)
      throws IOException {
    out.writeStartObject();
    fields(message, out, provider);
    out.writeEndObject();
  }

  @Override
  public void serializeWithType(
      Event.Message message, JsonGenerator out, SerializerProvider provider, TypeSerializer named)
      throws IOException {
    WritableTypeId name = named.writeTypePrefix(out, named.typeId(message, JsonToken.START_OBJECT));
    fields(message, out, provider);
    named.writeTypeSuffix(out, name);
  }

  private static void fields(Event.Message message, JsonGenerator out, SerializerProvider provider)
      throws IOException {
    out.writeNumberField("connection", message.connection());
    out.writeStringField("direction", message.direction().name());
    out.writeStringField("stage", message.stage().name());
    provider.defaultSerializeField("meaning", message.meaning(), out);
    out.writeStringField("type", message.type());
    out.writeObjectFieldStart("fields");
    for (Map.Entry<Integer, String> field : message.fields().entrySet())
      out.writeStringField(field.getKey().toString(), field.getValue());
    out.writeEndObject();
    out.writeNumberField("size", message.size());
  }
}
