package org.posrig.history;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
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
import org.posrig.device.Slip.SlipLine;
import org.posrig.device.Slip.Span;
import org.posrig.fault.Fault;
import org.posrig.fault.FiredAt;
import org.posrig.fault.Moment;
import org.posrig.meaning.Concession;
import org.posrig.text.Causes;
import org.posrig.text.Explained;
import org.posrig.text.Formats;
import org.posrig.text.Sentence;
import org.posrig.text.Value;

/// A history as JSON lines: its version, then one event a line, its time in seconds as text.
public final class HistoryFile {
  /// Meanings in place of words: histories before it cannot be judged any more.
  static final int VERSION = 2;

  private static final String FIRST_LINE = "{\"history\":" + VERSION + "}";
  private static final ObjectMapper JSON = mapper();
  private static final ObjectWriter EVENTS = JSON.writerFor(Event.class);
  private static final JsonStringEncoder QUOTES = JsonStringEncoder.getInstance();
  private static final Pattern SECONDS = Pattern.compile("-?[0-9]{1,9}(\\.[0-9]{1,9})?");

  private HistoryFile() {}

  /// A file that is no history of this version.
  private static final class NoHistoryFile extends IOException implements Explained {
    private static final long serialVersionUID = 1;

    private final transient Sentence says;

    NoHistoryFile(Sentence says) {
      super(says.english());
      this.says = says;
    }

    NoHistoryFile(Sentence says, Throwable cause) {
      super(says.english(), cause);
      this.says = says;
    }

    @Override
    public Sentence says() {
      return says;
    }
  }

  private record Line(String at, String where, Event event) {}

  /// Names the record: `{"is":"KeyPressed",…}`.
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  private interface Named {}

  /// A line that lies as it reads has no spans in a file.
  private interface Drawn {
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    List<Span> spans();
  }

  /// A terminal that concedes nothing has no concessions, in a file neither.
  private interface Conceding {
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    List<Concession> concessions();
  }

  private static ObjectMapper mapper() {
    JsonMapper.Builder builder =
        JsonMapper.builder()
            .addModule(MeaningJson.module())
            .addModule(frequent())
            .addModule(durations())
            .addModule(SentenceJson.module())
            .addMixIn(SlipLine.class, Drawn.class)
            .addMixIn(Event.ScenarioBegan.class, Conceding.class)
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));
    for (Class<?> root :
        List.of(Event.class, Fault.class, Moment.class, Moment.Place.class, FiredAt.class)) {
      builder.addMixIn(root, Named.class);
      records(root).forEach(one -> builder.registerSubtypes(named(one)));
    }
    return builder.build();
  }

  private static NamedType named(Class<?> one) {
    return new NamedType(one, one.getSimpleName());
  }

  private static Stream<Class<?>> records(Class<?> sealed) {
    return Stream.of(sealed.getPermittedSubclasses())
        .flatMap(one -> one.isSealed() ? records(one) : Stream.of(one));
  }

  private static SimpleModule frequent() {
    return new SimpleModule("frequent")
        .addSerializer(Event.Message.class, new MessageJson())
        .addSerializer(SlipLine.class, new SlipLineJson());
  }

  /// `PT1.5S`
  private static SimpleModule durations() {
    return new SimpleModule("durations")
        .addSerializer(Duration.class, ToStringSerializer.instance)
        .addDeserializer(
            Duration.class,
            new JsonDeserializer<>() {
              @Override
              public Duration deserialize(JsonParser in, DeserializationContext context)
                  throws IOException {
                return Duration.parse(in.getText());
              }
            });
  }

  /// What a history begins with.
  static String begin() {
    return FIRST_LINE;
  }

  public static String write(Observation seen) {
    return line(seen.at(), seen.where(), event(seen.event()));
  }

  /// @param event as JSON
  static String line(Duration at, String where, String event) {
    StringBuilder line = new StringBuilder(event.length() + 48);
    line.append("{\"at\":\"").append(seconds(at)).append("\",\"where\":\"");
    QUOTES.quoteAsString(where, line);
    return line.append("\",\"event\":").append(event).append('}').toString();
  }

  static String event(Event event) {
    try {
      return EVENTS.writeValueAsString(event);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("writing " + event.getClass().getSimpleName(), e);
    }
  }

  /// A message as it arrived, when it is known how it was sent: mostly only its stage is another.
  static String arrived(Event.Message sent, String asSent, Event.Message arrived) {
    boolean same =
        sent.connection() == arrived.connection()
            && sent.direction() == arrived.direction()
            && sent.size() == arrived.size();
    String before = stage(sent);
    int at = same ? asSent.indexOf(before) : -1;
    if (at < 0) return event(arrived);
    return asSent.substring(0, at) + stage(arrived) + asSent.substring(at + before.length());
  }

  private static String stage(Event.Message message) {
    return "\"stage\":\"" + message.stage() + '"';
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
      if (line == 1) {
        if (to == bytes.length && FIRST_LINE.startsWith(new String(bytes, StandardCharsets.UTF_8)))
          break;
        checkVersion(file, new String(bytes, from, to - from, StandardCharsets.UTF_8));
      } else {
        try {
          seen.add(read(text(bytes, from, to)));
        } catch (IOException e) {
          if (to < bytes.length || !isCutOff(bytes, from)) throw noEvent(file, line, e);
        }
      }
    }
    return new History(seen);
  }

  private static void checkVersion(Path file, String first) throws IOException {
    if (first.equals(FIRST_LINE)) return;
    if (!first.matches("\\{\"history\":\\d{1,9}}"))
      throw new NoHistoryFile(Sentence.of("history.no-version", file.toString(), FIRST_LINE));
    throw new NoHistoryFile(
        Sentence.of(
            "history.other-version",
            Value.text(file.toString()),
            Value.text(VERSION),
            Value.text(first)));
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
    return new NoHistoryFile(
        Sentence.of("history.no-event", Value.text(file.toString()), Value.text(line)), why);
  }

  /// `0.000123`: microseconds are enough for any wire.
  private static String seconds(Duration at) {
    long micros = at.toNanos() / 1000;
    String sign = micros < 0 ? "-" : "";
    long size = Math.abs(micros);
    return sign + size / 1_000_000 + "." + Formats.padded(size % 1_000_000, 6);
  }

  // A number that any disk can hold may be too long for any arithmetic.
  private static Duration duration(String seconds) throws IOException {
    if (!SECONDS.matcher(seconds).matches()) throw new IOException("no time of an event");
    return Duration.ofNanos(new BigDecimal(seconds).movePointRight(9).longValue());
  }
}
