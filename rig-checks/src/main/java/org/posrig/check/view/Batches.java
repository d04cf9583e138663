package org.posrig.check.view;

import java.util.List;
import org.posrig.history.Event.Message;
import org.posrig.history.Observation;
import org.posrig.meaning.Meaning;
import org.posrig.meaning.Numbers;
import org.posrig.meaning.TransactionKind;

/// Which batch a request belongs to, where a dialect names batches in settlements only: the one
/// that is settled next. Unknown while none is.
final class Batches {
  private final List<Observation> seen;

  Batches(List<Observation> seen) {
    this.seen = seen;
  }

  /// The message with its batch.
  Message of(Message request, int at) {
    Meaning meaning = request.meaning();
    if (!meaning.batch().isEmpty() || !belongsToOne(request.kind())) return request;
    String next = next(at);
    return next.isEmpty() ? request : with(request, meaning.numbers(), next);
  }

  private static boolean belongsToOne(TransactionKind kind) {
    return kind.isFinancial()
        || kind == TransactionKind.REVERSAL
        || kind == TransactionKind.UPLOAD
        || kind == TransactionKind.BALANCE;
  }

  private String next(int at) {
    return seen.subList(at, seen.size()).stream()
        .filter(one -> one.event() instanceof Message message && settles(message))
        .map(one -> ((Message) one.event()).meaning().batch())
        .filter(batch -> !batch.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static boolean settles(Message message) {
    return message.isSentToHost()
        && (message.kind() == TransactionKind.SETTLEMENT
            || message.kind() == TransactionKind.UPLOAD_END);
  }

  private static Message with(Message request, Numbers numbers, String batch) {
    Numbers all =
        new Numbers(
            numbers.trace(),
            batch,
            numbers.voucher(),
            numbers.reference(),
            numbers.authorisation());
    return new Message(
        request.connection(),
        request.direction(),
        request.stage(),
        request.meaning().but().numbers(all).build(),
        request.type(),
        request.fields(),
        request.size());
  }
}
