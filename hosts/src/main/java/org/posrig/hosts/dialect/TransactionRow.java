package org.posrig.hosts.dialect;

import java.util.Set;
import org.posrig.meaning.BatchResult;
import org.posrig.meaning.TransactionKind;
import org.posrig.meaning.Unanswered;

/// How a request is told from others. An empty set means any value.
///
/// @param processing F3
/// @param conditions F25; a request may leave it out
/// @param types F60.1
/// @param networks F60.3
/// @param mac whether F64 must be there
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
    /// Stripe transactions, in F48.
    LIST,
    /// One chip transaction, in F2, F4 and F11.
    ONE
  }

  boolean fits(Message message) {
    return mti.equals(message.mti())
        && in(processing, message.field(3))
        && agrees(conditions, message.field(25))
        && in(types, message.part(60, 0, 2))
        && in(networks, message.part(60, 8, 11));
  }

  /// Whatever the message says fits; it may leave things out.
  boolean agrees(Message message) {
    return agreesInF60(message) && agreesInF3(message);
  }

  boolean agreesInF60(Message message) {
    return agrees(types, message.part(60, 0, 2)) && agrees(networks, message.part(60, 8, 11));
  }

  boolean agreesInF3(Message message) {
    return agrees(processing, message.field(3)) && agrees(conditions, message.field(25));
  }

  private static boolean in(Set<String> allowed, String value) {
    return allowed.isEmpty() || allowed.contains(value);
  }

  private static boolean agrees(Set<String> allowed, String value) {
    return value.isEmpty() || in(allowed, value);
  }
}
