package org.posrig.history;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import org.posrig.device.Slip.SlipLine;

/// A line of a slip in a history. A line that lies as it reads has no spans, in a file neither. A
/// night writes a hundred thousand of them.
final class SlipLineJson extends JsonSerializer<SlipLine> {
  @Override
  public void serialize(SlipLine line, JsonGenerator out, SerializerProvider provider)
      throws IOException {
    out.writeStartObject();
    out.writeStringField("text", line.text());
    out.writeStringField("align", line.align().name());
    out.writeBooleanField("large", line.large());
    if (!line.spans().isEmpty()) provider.defaultSerializeField("spans", line.spans(), out);
    out.writeEndObject();
  }
}
