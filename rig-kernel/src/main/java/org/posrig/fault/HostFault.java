package org.posrig.fault;

import java.time.Duration;

/// What the host can do when a request reaches it; armed with [Moment.OnMessage] towards the
/// host, of which `Place` is [Moment.Place.Before].
public sealed interface HostFault extends Fault {

  /// Answers with this code instead of deciding; an approving code books, another does not.
  record Answer(String code) implements HostFault {
    @Override
    public String says() {
      return "host answers " + code;
    }
  }

  /// Replaces a field of the answer before it is signed; an empty value leaves the field out.
  record SetField(int field, String value) implements HostFault {
    @Override
    public String says() {
      return "host answers with another F" + field;
    }
  }

  /// No answer; `booked` says whether the host does its work all the same.
  record Silence(boolean booked) implements HostFault {
    @Override
    public String says() {
      return booked ? "host books and says nothing" : "host ignores the request";
    }
  }

  /// The answer leaves late.
  record AnswerLate(Duration by) implements HostFault {
    @Override
    public String says() {
      return "host answers " + by.toMillis() + " ms late";
    }
  }

  /// The host works, then restarts before its answer leaves: every connection drops.
  ///
  /// @param keepsMemory whether ledger and keys survive
  record Restart(boolean keepsMemory) implements HostFault {
    @Override
    public String says() {
      return keepsMemory ? "host restarts" : "host restarts and forgets";
    }
  }

  /// The answer's header asks the terminal for a job (digit 6 of the application header, 1 to 7).
  record AskFor(int job) implements HostFault {
    @Override
    public String says() {
      return "header asks for job " + job;
    }
  }

  /// A MAC over other bytes.
  record WrongMac() implements HostFault {
    @Override
    public String says() {
      return "host signs wrongly";
    }
  }

  /// Working keys that cannot check: see [KeyTrouble].
  record BadKeys(KeyTrouble trouble) implements HostFault {
    @Override
    public String says() {
      return "working keys: " + trouble.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
  }

  /// What can be wrong with F62 of a sign-in answer (host-protocol.md 2.5).
  enum KeyTrouble {
    OTHER_MASTER_KEY,
    DAMAGED_PIN_KEY,
    DAMAGED_MAC_KEY,
    DAMAGED_TRACK_KEY,
    WRONG_CHECK_VALUE,
    TOO_SHORT
  }

  /// The host's totals of the settlement differ from its books: it answers "not balanced".
  record NotBalanced() implements HostFault {
    @Override
    public String says() {
      return "host says not balanced";
    }
  }
}
