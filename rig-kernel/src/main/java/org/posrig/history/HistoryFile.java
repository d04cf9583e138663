package org.posrig.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.posrig.device.Slip.SlipLine;
import org.posrig.device.Slip.Span;

/// A history as JSON lines: one event a line, its time in seconds as text.
public final class HistoryFile {
  private static final ObjectMapper JSON = mapper();

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
            .addMixIn(SlipLine.class, Drawn.class)
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
    Line read = JSON.readValue(line, Line.class);
    return new Observation(duration(read.at()), read.where(), read.event());
  }

  /// Reads a file up to its end, or up to a last line that was cut off by the end of its rig.
  ///
  /// @throws IOException when a line before the last is no event: says which
  public static History read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<Observation> seen = new ArrayList<>(lines.size());
    for (int at = 0; at < lines.size(); at++) {
      try {
        seen.add(read(lines.get(at)));
      } catch (IOException e) {
        if (at < lines.size() - 1)
          throw new IOException(file + ":" + (at + 1) + ": no event of a history stands here", e);
      }
    }
    return new History(seen);
  }

  /// `0.000123`: microseconds are enough for any wire.
  private static String seconds(Duration at) {
    return BigDecimal.valueOf(at.toNanos() / 1000, 6).toPlainString();
  }

  private static Duration duration(String seconds) {
    return Duration.ofNanos(new BigDecimal(seconds).movePointRight(9).longValue());
  }
}
