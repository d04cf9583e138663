package org.posrig.history;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.posrig.text.Causes;

/// A history as JSON lines: one event a line, its time in seconds as text.
public final class HistoryFile {
  private static final ObjectMapper JSON = mapper();
  private static final Pattern SECONDS = Pattern.compile("-?[0-9]{1,9}(\\.[0-9]{1,9})?");

  private HistoryFile() {}

  private record Line(String at, String where, Event event) {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  private interface Named {}

  /// A line that lies as it reads has no spans, in a file neither.
  private interface Drawn {
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    List<Span> spans();
  }

  private static ObjectMapper mapper() {
    NamedType[] kinds =
        Stream.of(Event.class.getPermittedSubclasses())
            .map(kind -> new NamedType(kind, kind.getSimpleName()))
            .toArray(NamedType[]::new);
    ObjectMapper mapper =
        JsonMapper.builder()
            .addMixIn(Event.class, Named.class)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
            .build();
    mapper.registerSubtypes(kinds);
    return mapper;
  }

  public static String write(Observation seen) {
    try {
      return JSON.writeValueAsString(new Line(seconds(seen.at()), seen.where(), seen.event()));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("writing " + seen.event().getClass().getSimpleName(), e);
    }
  }

  /// @throws IOException when the line is no event, or cut off
  public static Observation read(String line) throws IOException {
    try {
      Line read = JSON.readValue(line, Line.class);
      if (read == null) throw new IOException("null is no event");
      return new Observation(duration(read.at()), read.where(), read.event());
    } catch (RuntimeException e) {
      throw new IOException("no event: " + Causes.of(e), e);
    }
  }

  /// Reads a file up to its end, or up to a last line that was cut off by the end of its rig.
  ///
  /// @throws IOException when something else is in it: says on which line
  public static History read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    List<Observation> seen = new ArrayList<>();
    int line = 0;
    for (int from = 0; from < bytes.length; from = end(bytes, from) + 1) {
      line++;
      int to = end(bytes, from);
      try {
        seen.add(read(text(bytes, from, to)));
      } catch (IOException e) {
        if (to < bytes.length || !isCutOff(bytes, from)) throw noEvent(file, line, e);
      }
    }
    return new History(seen);
  }

  /// What is whole and yet no event was never written by a rig.
  private static boolean isCutOff(byte[] bytes, int from) {
    try {
      JSON.readTree(text(bytes, from, bytes.length));
      return false;
    } catch (IOException _) {
      return true;
    }
  }

  private static int end(byte[] bytes, int from) {
    int at = from;
    while (at < bytes.length && bytes[at] != '\n') at++;
    return at;
  }

  private static String text(byte[] bytes, int from, int to) throws CharacterCodingException {
    ByteBuffer line = ByteBuffer.wrap(bytes, from, to - from);
    return StandardCharsets.UTF_8.newDecoder().decode(line).toString();
  }

  private static IOException noEvent(Path file, int line, IOException why) {
    return new IOException(file + ":" + line + ": no event of a history stands here", why);
  }

  /// `0.000123`: microseconds are enough for any wire.
  private static String seconds(Duration at) {
    return BigDecimal.valueOf(at.toNanos() / 1000, 6).toPlainString();
  }

  // A number that any disk can hold may be too long for any arithmetic.
  private static Duration duration(String seconds) throws IOException {
    if (!SECONDS.matcher(seconds).matches()) throw new IOException("no time of an event");
    return Duration.ofNanos(new BigDecimal(seconds).movePointRight(9).longValue());
  }
}
