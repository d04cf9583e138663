package org.posrig.fault;

import java.time.Duration;

/// What the host can do when a request reaches it; armed with [Moment.OnMessage] towards the
/// host, of which `Place` is [Moment.Place.Before].
public sealed interface HostFault extends Fault {

  /// Answers with this code instead of deciding; an approving code books, another does not.
  record Answer(String code) implements HostFault {}

  /// Approves another amount than was asked for; books no more than was asked for.
  ///
  /// @param cents in the answer
  record ApproveOther(long cents) implements HostFault {}

  /// The answer names another value than the request's, and is signed rightly.
  record Misquote(Quoted what) implements HostFault {}

  /// What an answer repeats of its request.
  enum Quoted {
    /// What the dialect calls the transaction.
    FUNCTION,
    MERCHANT
  }

  /// The answer carries no decision.
  record OmitDecision() implements HostFault {}

  /// Replaces one field of the answer before it is signed; an empty value leaves the field out.
  ///
  /// @param field as the dialect numbers it; 0 is the message type
  record SetField(int field, String value) implements HostFault {}

  /// No answer; `booked` says whether the host does its work all the same.
  record Silence(boolean booked) implements HostFault {}

  /// The answer leaves late.
  record AnswerLate(Duration by) implements HostFault {}

  /// The host works, then restarts before its answer leaves: every connection drops.
  ///
  /// @param keepsMemory whether ledger and keys survive
  record Restart(boolean keepsMemory) implements HostFault {}

  /// The answer asks the terminal to sign in again, where the dialect can.
  record AskForSignIn() implements HostFault {}

  /// A MAC over other bytes.
  record WrongMac() implements HostFault {}

  /// Working keys that cannot check: see [KeyTrouble].
  record BadKeys(KeyTrouble trouble) implements HostFault {}

  /// What can be wrong with the working keys in a sign-in's answer (host-protocol.md 2.5).
  enum KeyTrouble {
    OTHER_MASTER_KEY,
    DAMAGED_PIN_KEY,
    DAMAGED_MAC_KEY,
    DAMAGED_TRACK_KEY,
    WRONG_CHECK_VALUE,
    TOO_SHORT
  }

  /// The host's totals of the settlement differ from its books: it answers "not balanced".
  record NotBalanced() implements HostFault {}
}
