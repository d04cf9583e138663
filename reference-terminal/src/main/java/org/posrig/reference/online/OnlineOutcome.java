package org.posrig.reference.online;

import org.posrig.reference.iso.Message;
import org.posrig.reference.screen.ResponseCode;

/// What the host has decided.
public sealed interface OnlineOutcome {
  record Approved(Message answer) implements OnlineOutcome {}

  record Refused(ResponseCode code) implements OnlineOutcome {}
}
