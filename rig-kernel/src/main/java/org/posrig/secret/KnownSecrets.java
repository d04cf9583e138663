package org.posrig.secret;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.posrig.secret.SecretForms.Form;

/// The secrets of a run and the first eight digits of each of their forms. It grows while others
/// read: who begins to read after [#add] has ended sees what was added.
final class KnownSecrets {
  static final int WINDOW = 8;
  private static final int BITS = 18;

  /// A bit for each hash of a beginning; set bits are never cleared, so a reader needs no lock.
  private final long[] begins = new long[1 << (BITS - 6)];

  private final long[] base64Begins = new long[1 << (BITS - 6)];
  private final Map<Integer, List<Form>> forms = new ConcurrentHashMap<>();
  private final Map<Long, List<Text>> texts = new ConcurrentHashMap<>();
  private final Map<String, String> base64Pins = new ConcurrentHashMap<>();
  private final Set<String> pins = ConcurrentHashMap.newKeySet();
  private final List<String> numbers = new CopyOnWriteArrayList<>();

  /// Whether a number begins with these four digits; read without a lock, as [#begins] is.
  private final boolean[] numberBegins = new boolean[10_000];

  private final Set<String> told = new HashSet<>();
  private volatile int pinLengths;
  private volatile int version;

  /// A form in base64, of the usual alphabet.
  record Text(String text, SecretKind kind, String masked) {}

  synchronized void add(SecretKind kind, String secret) {
    if (!told.add(kind + secret)) return;
    for (Form form : SecretForms.of(kind, secret)) add(form);
    String masked = SecretForms.masked(kind, secret);
    for (String text : Base64Forms.of(kind, secret)) add(new Text(text, kind, masked));
    if (kind == SecretKind.CARD_NUMBER) addNumber(secret);
    if (kind == SecretKind.PIN) addPin(secret);
    version++;
  }

  private void addNumber(String number) {
    numbers.add(number);
    if (number.matches("\\d{13,}")) numberBegins[Integer.parseInt(number, 0, 4, 10)] = true;
    for (String pin : pins) SecretForms.block(pin, number).forEach(this::add);
  }

  private void addPin(String pin) {
    pins.add(pin);
    for (String number : numbers) SecretForms.block(pin, number).forEach(this::add);
    if (pin.length() >= Pins.SHORTEST_ALONE) base64Pins.put(Base64Forms.whole(pin), pin);
    pinLengths |= 1 << pin.length();
  }

  private void add(Form form) {
    int begin = 0;
    for (int at = 0; at < WINDOW; at++) begin = (begin << 4) | form.digits().at(at);
    forms.computeIfAbsent(begin, _ -> new CopyOnWriteArrayList<>()).add(form);
    set(begins, slot(begin));
  }

  private void add(Text text) {
    long begin = 0;
    for (int at = 0; at < WINDOW; at++)
      begin = (begin << 6) | Base64Words.value(text.text().charAt(at));
    texts.computeIfAbsent(begin, _ -> new CopyOnWriteArrayList<>()).add(text);
    set(base64Begins, slot(begin));
  }

  private static void set(long[] bits, int slot) {
    bits[slot >>> 6] |= 1L << slot;
  }

  private static int slot(int begin) {
    return (begin * 0x9E3779B9) >>> (32 - BITS);
  }

  private static int slot(long begin) {
    return (int) ((begin * 0x9E3779B97F4A7C15L) >>> (64 - BITS));
  }

  /// Makes what was added before visible to this thread.
  ///
  /// @return how often something was added
  int version() {
    return version;
  }

  /// Whether a form may begin with these eight digits.
  boolean mayBegin(int window) {
    int slot = slot(window);
    return (begins[slot >>> 6] & (1L << slot)) != 0;
  }

  boolean mayBegin(long window) {
    int slot = slot(window);
    return (base64Begins[slot >>> 6] & (1L << slot)) != 0;
  }

  List<Form> forms(int begin) {
    return forms.getOrDefault(begin, List.of());
  }

  List<Text> texts(long begin) {
    return texts.getOrDefault(begin, List.of());
  }

  @Nullable String pinInBase64(String word) {
    return base64Pins.get(word);
  }

  boolean isPinLength(int length) {
    return length < 32 && (pinLengths & (1 << length)) != 0;
  }

  boolean isPin(String digits) {
    return pins.contains(digits);
  }

  /// Whether a card number may begin with the four decimals there.
  boolean mayBeginNumber(Digits digits, int at) {
    int begin = 0;
    for (int i = at; i < at + 4; i++) begin = 10 * begin + digits.value(i);
    return numberBegins[begin];
  }

  Set<String> pins() {
    return pins;
  }

  List<String> numbers() {
    return numbers;
  }
}
