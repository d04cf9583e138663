package org.posrig.reference.online;

import org.posrig.reference.iso.Message;
import org.posrig.reference.screen.ResponseCode;

/// What the host has decided.
public sealed interface Outcome {
  record Approved(Message answer) implements Outcome {}

  record Refused(ResponseCode code) implements Outcome {}
}
