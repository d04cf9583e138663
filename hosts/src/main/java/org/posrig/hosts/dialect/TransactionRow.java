package org.posrig.hosts.dialect;

import java.util.Set;
import org.posrig.hosts.dialect.Place.What;
import org.posrig.meaning.BatchResult;
import org.posrig.meaning.TransactionKind;
import org.posrig.meaning.Unanswered;

/// How a request is told from others. An empty set means any value.
///
/// @param processing F3; an x is any digit
/// @param conditions F25; a request may leave it out
/// @param types see [Place.What#TYPE]
/// @param networks see [Place.What#NETWORK]
/// @param mac whether a MAC must be there
/// @param served whether the host carries it out
/// @param upload what an upload carries
/// @param result what an end of the upload says of the batch
/// @param unanswered what the terminal does about it without an answer
public record TransactionRow(
    TransactionKind kind,
    String mti,
    Set<String> processing,
    Set<String> conditions,
    Set<String> types,
    Set<String> networks,
    boolean mac,
    boolean served,
    UploadForm upload,
    BatchResult result,
    Unanswered unanswered) {

  /// For requests that no row fits.
  static final TransactionRow NONE =
      new TransactionRow(
          TransactionKind.UNKNOWN,
          "",
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          false,
          true,
          UploadForm.NONE,
          BatchResult.UNSAID,
          Unanswered.LEFT);

  /// What an upload carries.
  public enum UploadForm {
    NONE,
    /// Several transactions: see [Place.What#UPLOAD_LIST].
    LIST,
    /// One transaction in fields of its own.
    ONE
  }

  boolean fits(Message message, Places places) {
    return mti.equals(message.mti())
        && isProcessing(message.field(3))
        && agrees(conditions, message.field(25))
        && in(types, places.of(What.TYPE, message))
        && in(networks, places.of(What.NETWORK, message));
  }

  /// Whatever the message says fits; it may leave things out.
  boolean agrees(Message message, Places places) {
    return agreesInType(message, places) && agreesInF3(message);
  }

  boolean agreesInType(Message message, Places places) {
    return agrees(types, places.of(What.TYPE, message))
        && agrees(networks, places.of(What.NETWORK, message));
  }

  boolean agreesInF3(Message message) {
    String said = message.field(3);
    return (said.isEmpty() || isProcessing(said)) && agrees(conditions, message.field(25));
  }

  /// Whether a processing code is one of this row; any is when the row names none.
  boolean isProcessing(String code) {
    return processing.isEmpty() || names(code);
  }

  /// Whether the row names a processing code.
  boolean names(String code) {
    for (String pattern : processing) if (isLike(pattern, code)) return true;
    return false;
  }

  private static boolean isLike(String pattern, String code) {
    boolean like = pattern.length() == code.length();
    for (int at = 0; like && at < code.length(); at++)
      like = isLike(pattern.charAt(at), code.charAt(at));
    return like;
  }

  private static boolean isLike(char pattern, char digit) {
    return pattern == 'x' ? digit >= '0' && digit <= '9' : digit == pattern;
  }

  private static boolean in(Set<String> allowed, String value) {
    return allowed.isEmpty() || allowed.contains(value);
  }

  private static boolean agrees(Set<String> allowed, String value) {
    return value.isEmpty() || in(allowed, value);
  }
}
